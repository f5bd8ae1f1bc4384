package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Numbers of a few characters that nobody can write out, in place of every number of a body, once with a key: what is asked once is
 * digested before it is judged. A list is attacked at its first item, and what is below it too.
 */
final class HugeNumbers {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    /** More digits than readers write out, and fewer than they refuse to read. */
    private static final DecimalNode HUGE = DecimalNode.valueOf(new BigDecimal("1e99999"));

    private static final DecimalNode LARGEST = DecimalNode.valueOf(new BigDecimal("1e999999999"));

    private HugeNumbers() {}

    static List<Attack> on(Asked proper, JsonNode valid, Operation operation) {
        List<String> places = new ArrayList<>();
        collect(valid, "", places);
        List<Attack> attacks = new ArrayList<>();
        places.forEach(place -> attacks.add(attack(proper, valid, place, HUGE)));
        if (!places.isEmpty() && operation.takes("header", KEY)) {
            Asked keyed = proper.header(KEY, UUID.randomUUID().toString());
            attacks.add(attack(keyed, valid, deepest(places), LARGEST));
        }
        return attacks;
    }

    private static Attack attack(Asked asked, JsonNode valid, String place, DecimalNode number) {
        JsonNode body = BodyAttacks.replaced(valid.deepCopy(), place, value -> number);
        String key = asked.headers().containsKey(KEY) ? " and a key" : "";
        return Attack.onBody("with " + number + " at " + place + key, asked.body(body.toString()), place);
    }

    /** Decimals are texts, and are read from numbers too. */
    private static void collect(JsonNode value, String place, List<String> places) {
        boolean number = value.isNumber()
                || (value.isTextual() && NUMBER.matcher(value.asText()).matches());
        if (number && !place.isEmpty()) {
            places.add(place);
        } else if (value.isArray() && !value.isEmpty()) {
            collect(value.get(0), place + "/0", places);
        } else {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                collect(member.getValue(), place + "/" + member.getKey(), places);
            }
        }
    }

    /** What lies deepest is most likely kept as a tree until somebody looks at it. */
    private static String deepest(List<String> places) {
        return places.stream()
                .max(Comparator.comparingLong(
                        place -> place.chars().filter(letter -> letter == '/').count()))
                .orElseThrow();
    }
}
