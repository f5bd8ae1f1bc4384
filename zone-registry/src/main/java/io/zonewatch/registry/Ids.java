package io.zonewatch.registry;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.util.UUID;

/** Ids in paths. */
public final class Ids {

    private static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private Ids() {}

    /**
     * The id that a part of a path says.
     *
     * @throws Problem not-found if it is none: it names nothing
     */
    public static UUID read(String text) {
        if (!text.matches(FORM)) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return UUID.fromString(text);
    }
}
