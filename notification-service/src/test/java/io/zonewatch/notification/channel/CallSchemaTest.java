package io.zonewatch.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever builds a receiver by the committed schemas meets nothing that they do not name. */
class CallSchemaTest {

    @Test
    void everyExampleIsOne() {
        for (String kind : new String[] {"webhook", "sms"}) {
            CallSchema schema = CallSchema.of(kind);
            assertThat(schema.root().path("examples"))
                    .isNotEmpty()
                    .allSatisfy(example -> schema.describes(example.toString()));
        }
    }

    @Test
    void everyWordOfAWebhookIsNamed() {
        CallSchema schema = CallSchema.of("webhook");

        assertThat(words(schema, "/properties/type"))
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(StepKind.values())
                                        .map(kind -> "reminder." + kind.name().toLowerCase(Locale.ROOT)),
                                Stream.of("endpoint.test"))
                        .toList());
        assertThat(words(schema, "/$defs/reminder/properties/kind")).isEqualTo(names(StepKind.values()));
        assertThat(words(schema, "/$defs/reminder/properties/duty")).isEqualTo(names(Duty.values()));
        assertThat(words(schema, "/$defs/reminder/properties/role")).isEqualTo(names(ContactRole.values()));
    }

    private static List<String> words(CallSchema schema, String place) {
        return schema.root()
                .at(place)
                .path("enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
