package io.zonewatch.reporting;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/** Dates {@code 2016-02-08} and times {@code 12:00} from JSON strings, in mappers that know nothing of {@code java.time}. */
final class TimeJson {

    private TimeJson() {}

    static final class DateReader extends FromStringDeserializer<LocalDate> {

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notDate) {
                return (LocalDate)
                        context.handleWeirdStringValue(LocalDate.class, text, "a date is written 2016-02-08");
            }
        }
    }

    static final class TimeReader extends FromStringDeserializer<LocalTime> {

        TimeReader() {
            super(LocalTime.class);
        }

        @Override
        protected LocalTime _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException notTime) {
                return (LocalTime) context.handleWeirdStringValue(LocalTime.class, text, "a time is written 12:00");
            }
        }
    }
}
