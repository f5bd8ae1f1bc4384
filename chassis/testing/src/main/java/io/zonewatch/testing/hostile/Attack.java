package io.zonewatch.testing.hostile;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One wrong request.
 *
 * @param name what is wrong with it
 * @param statuses any of which is a right answer
 * @param place JSON pointer of the place in the body that must be named, or null
 */
record Attack(String name, Asked asked, Set<Integer> statuses, String place) {

    static Attack expecting(String name, Asked asked, Integer... statuses) {
        return new Attack(name, asked, Arrays.stream(statuses).collect(Collectors.toSet()), null);
    }

    static Attack onBody(String name, Asked asked, String place) {
        return new Attack(name, asked, Set.of(400, 422), place);
    }
}
