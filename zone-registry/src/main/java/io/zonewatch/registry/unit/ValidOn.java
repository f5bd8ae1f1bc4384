package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The day asked for in {@code validOn}. */
final class ValidOn {

    static final String FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private ValidOn() {}

    /**
     * The day of the parameter.
     *
     * @param today what no parameter means
     * @throws Problem invalid-parameter if it is no day of the calendar
     */
    static LocalDate day(String parameter, LocalDate today) {
        if (parameter == null) {
            return today;
        }
        try {
            return LocalDate.parse(parameter);
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("validOn", BodyFault.WRONG_FORMAT);
        }
    }
}
