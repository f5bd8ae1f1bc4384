package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds of problem an operation has answered with. Texts hang on the codes alone, so one answer of each kind is asked
 * for in the other language, too; the rest are alike but for their arguments.
 */
final class Heard {

    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    /** Whether an answer with these codes has not come before. */
    boolean isNew(Answer answer) {
        return kinds.add(kind(answer));
    }

    private static String kind(Answer answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return answer.status() + " " + answer.header("Content-Type");
        }
        JsonNode problem = BodyAttacks.read(answer.body());
        Set<String> codes = new TreeSet<>();
        problem.path("errors").forEach(error -> codes.add(error.path("code").asText()));
        return answer.status() + " " + problem.path("code").asText() + " " + codes;
    }
}
