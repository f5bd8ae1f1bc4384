package io.zonewatch.testing.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/** What a refusal must look like: a problem document (RFC 9457) in the language asked for that tells nothing of the inside. */
final class Refusal {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(java|jakarta|javax)\\.[a-z]+\\.|io\\.(quarkus|zonewatch|vertx|smallrye)\\.|org\\.[a-z]+\\.[a-z]"
                    + "|com\\.fasterxml|\\w+Exception\\b|\\bat [\\w.$]+\\([\\w.]*:?\\d*\\)|SQLSTATE|\\bERROR: "
                    + "|\\b(select .+ from|insert into|delete from|update \\w+ set)\\b|\\brelation \"|\\bconstraint \"");

    private static final List<String> TEXTS = List.of("title", "detail");

    private Refusal() {}

    /** The answer in English. */
    static void check(Attack attack, Answer answer) {
        if (attack.beforeUs()) {
            assertThat(answer.status()).as(answer.body()).isIn(attack.statuses());
            assertThat(answer.body()).isEmpty();
            return;
        }
        JsonNode problem = problem(attack, answer);
        for (String text : TEXTS) {
            assertThat(problem.path(text).asText()).as("English %s", text).doesNotContainPattern(HAN);
        }
        assertThat(answer.status())
                .as(() -> attack.asked() + " → " + answer.body())
                .isIn(attack.statuses());
        if (attack.place() != null) {
            names(attack, problem);
        }
    }

    /** The answer to the same in Chinese says the same. */
    static void checkTranslation(Attack attack, Answer english, Answer chinese) {
        assertThat(chinese.status()).as("status in both languages").isEqualTo(english.status());
        if (attack.beforeUs()) {
            return;
        }
        JsonNode problem = problem(attack, chinese);
        for (String text : TEXTS) {
            assertThat(problem.path(text).asText()).as("Chinese %s", text).containsPattern(HAN);
        }
        problem.path("errors").forEach(error -> assertThat(error.path("detail").asText())
                .as("Chinese detail of %s", error)
                .containsPattern(HAN));
    }

    private static JsonNode problem(Attack attack, Answer answer) {
        String what = attack.asked() + " → " + answer.status() + " " + answer.headers() + " " + answer.body();
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        JsonNode problem = BodyAttacks.read(answer.body());
        assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.status());
        assertThat(problem.path("code").asText()).as(what).matches("[a-z][a-z0-9-]+");
        assertThat(problem.path("type").asText())
                .as(what)
                .startsWith("https://")
                .endsWith("/" + problem.path("code").asText());
        for (String text : TEXTS) {
            assertThat(problem.path(text).asText()).as("%s of %s", text, what).isNotBlank();
        }
        problem.path("errors").forEach(error -> {
            assertThat(error.path("pointer").isTextual()).as(what).isTrue();
            assertThat(error.path("code").asText()).as(what).matches("[a-z][a-z0-9-]+");
            assertThat(error.path("detail").asText()).as(what).isNotBlank().doesNotEndWith(".detail");
        });
        assertThat(answer.body()).as("tells nothing of the inside: %s", what).doesNotContainPattern(INSIDE);
        assertThat(problem.path("detail").asText()).as(what).doesNotEndWith(".detail");
        return problem;
    }

    /** The place that is wrong is named, or what contains it. */
    private static void names(Attack attack, JsonNode problem) {
        boolean named = false;
        for (JsonNode error : problem.path("errors")) {
            String pointer = error.path("pointer").asText();
            named |= attack.place().equals(pointer)
                    || attack.place().startsWith(pointer + "/")
                    || pointer.startsWith(attack.place() + "/");
        }
        assertThat(named)
                .as(() -> "errors[] name " + attack.place() + ": " + problem + " for " + attack.asked())
                .isTrue();
    }
}
