package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong at one place of a command. */
enum CommandFault implements ProblemCode {
    /** Only zones rise and grow. */
    NOT_A_ZONE,
    /** An upgrade leads to a higher level. */
    NOT_HIGHER,
    /** An expansion leads to a larger area. */
    NOT_LARGER,
    /** Evidence is given for a day on which the zone did not get more land. */
    NO_ENLARGEMENT,
    /** A correction ends after it begins. */
    NOT_AFTER_FROM;

    @Override
    public int status() {
        return 422;
    }
}
