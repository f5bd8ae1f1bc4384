package io.zonewatch.registry.contact;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** Why contacts cannot be taken. */
enum ContactProblem implements ProblemCode {
    /** The list contradicts itself. */
    CONTACTS_INVALID,
    /** The same person is named twice in the same role. */
    DUPLICATE_CONTACT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
