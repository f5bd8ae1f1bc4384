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
 * @param beforeUs whether the HTTP server refuses it before any code of the suite runs, with nothing but a status
 */
record Attack(String name, Asked asked, Set<Integer> statuses, String place, boolean beforeUs) {

    static Attack expecting(String name, Asked asked, Integer... statuses) {
        return new Attack(name, asked, Arrays.stream(statuses).collect(Collectors.toSet()), null, false);
    }

    static Attack onBody(String name, Asked asked, String place) {
        return new Attack(name, asked, Set.of(400, 422), place, false);
    }

    /** One that is no HTTP. */
    static Attack onTheServer(String name, Asked asked) {
        return new Attack(name, asked, Set.of(400), null, true);
    }
}
