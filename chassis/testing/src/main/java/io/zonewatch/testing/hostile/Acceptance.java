package io.zonewatch.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The proof that the refusals meant something: the very request they were made from is carried out, and, where a key is
 * taken, once.
 */
final class Acceptance {

    private static final String KEY = "Idempotency-Key";

    private final Wire wire;
    private final Fingerprint fingerprint;
    private final Rest rest;

    Acceptance(Wire wire, Fingerprint fingerprint, Rest rest) {
        this.wire = wire;
        this.fingerprint = fingerprint;
        this.rest = rest;
    }

    /** The sample is carried out as it is. */
    void carriesOut(Victim victim) {
        Answer answer = wire.send(victim.proper());
        assertThat(answer.status())
                .as(() -> "the sample itself: " + victim.proper() + " → " + answer.body())
                .isBetween(200, 299);
        rest.untilQuiet();
    }

    /** The sample with a key: carried out once, replayed the second time, refused with another body. */
    void carriesOutOnce(Victim victim) {
        Asked asked = victim.proper().header(KEY, UUID.randomUUID().toString());
        Answer first = wire.send(asked);
        assertThat(first.status())
                .as(() -> "the sample itself: " + asked + " → " + first.body())
                .isBetween(200, 299);
        rest.untilQuiet();
        Map<String, String> after = fingerprint.take();

        Answer again = wire.send(asked);
        assertThat(again.status()).as("replayed status: %s", again.body()).isEqualTo(first.status());
        assertThat(again.body()).as("replayed body").isEqualTo(first.body());
        for (String header : new String[] {"Location", "ETag", "Content-Type"}) {
            assertThat(again.header(header)).as("replayed %s", header).isEqualTo(first.header(header));
        }
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        other(asked).ifPresent(different -> {
            Attack reused = Attack.expecting("with the same key for another body", different, 422);
            Answer english = wire.send(different.header("Accept-Language", "en"));
            Refusal.check(reused, english);
            Refusal.checkTranslation(reused, english, wire.send(different.header("Accept-Language", "zh-CN")));
        });
        assertThat(fingerprint.take()).as("carried out once").isEqualTo(after);
    }

    /** The same request with one text changed, if its body has one at the top; of another kind of text: with a line more. */
    private static Optional<Asked> other(Asked asked) {
        if (asked.body() != null && !asked.headers().get("Content-Type").contains("json")) {
            return Optional.of(asked.body(asked.body() + "\n"));
        }
        if (asked.body() == null || !(BodyAttacks.read(asked.body()) instanceof ObjectNode body)) {
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (member.getValue().isTextual() && !member.getValue().asText().isEmpty()) {
                String text = member.getValue().asText();
                ObjectNode changed = body.deepCopy().put(member.getKey(), swapped(text));
                return Optional.of(asked.body(changed.toString()));
            }
        }
        return Optional.empty();
    }

    /** Another text of the same form: its last letter or digit is another one. */
    private static String swapped(String text) {
        char last = text.charAt(text.length() - 1);
        char other = last == '1' ? '2' : Character.isDigit(last) ? '1' : last == 'A' ? 'B' : 'A';
        return text.substring(0, text.length() - 1) + other;
    }
}
