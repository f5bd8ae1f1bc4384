package io.zonewatch.reporting;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Exact decimals in JSON, whatever the mapper's features: the reader takes the text of a number, never its {@code double}. */
final class DecimalJson {

    private DecimalJson() {}

    static final class Writer extends StdScalarSerializer<BigDecimal> {

        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Decimals.format(value));
        }
    }

    static final class Reader extends StdScalarDeserializer<BigDecimal> {

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return switch (json.currentToken()) {
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> read(json.getText(), context);
                default -> (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            };
        }

        private static BigDecimal read(String text, DeserializationContext context) throws IOException {
            try {
                return Decimals.parse(text);
            } catch (IllegalArgumentException notDecimal) {
                return (BigDecimal)
                        context.handleWeirdStringValue(BigDecimal.class, text, "%s", notDecimal.getMessage());
            }
        }
    }
}
