package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Whether a service holds what a body of the pack says. It may hold more (versions, times); a member that is absent and one
 * that is null are the same; figures are compared as numbers; lists of plain values are sets.
 */
final class Sameness {

    /** Said when something is recorded and not part of what it is. */
    private static final Set<String> REMARKS = Set.of("reason", "justification", "assumptions");

    private Sameness() {}

    /** Where the two differ, as JSON pointers; empty if they do not. */
    static List<String> differences(JsonNode body, JsonNode held) {
        var found = new ArrayList<String>();
        compare("", body, held, found);
        return found;
    }

    private static void compare(String pointer, JsonNode body, JsonNode held, List<String> found) {
        if (body.isObject()) {
            body.properties().stream()
                    .filter(member -> !REMARKS.contains(member.getKey()))
                    .forEach(member -> compare(
                            pointer + "/" + member.getKey(), member.getValue(), held.path(member.getKey()), found));
        } else if (body.isArray()) {
            compareLists(pointer, body, held, found);
        } else if (!same(body, held)) {
            found.add(pointer);
        }
    }

    private static void compareLists(String pointer, JsonNode body, JsonNode held, List<String> found) {
        if (body.size() != held.size()) {
            found.add(pointer);
        } else if (StreamSupport.stream(body.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            if (!texts(body).equals(texts(held))) {
                found.add(pointer);
            }
        } else {
            for (int i = 0; i < body.size(); i++) {
                compare(pointer + "/" + i, body.get(i), held.get(i), found);
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static boolean same(JsonNode body, JsonNode held) {
        if (body.isNull()) {
            return held.isNull() || held.isMissingNode();
        }
        return body.asText().equals(held.asText()) || sameNumber(body.asText(), held.asText());
    }

    private static boolean sameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
