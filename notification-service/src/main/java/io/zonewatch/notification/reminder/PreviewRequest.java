package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be foreseen, or recalled.
 *
 * @param at until when; now if it is not said
 * @param obligation only this one
 * @param unit only what this unit owes
 * @param form only this form
 */
record PreviewRequest(
        @Schema(examples = "2016-03-17T09:00:00+08:00") OffsetDateTime at,

        @Schema(examples = "U0011_M-IND_2016-02") @Pattern(regexp = ReminderFilter.OBLIGATION)
        String obligation,

        @Schema(examples = "U0011") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
        String unit,

        @Schema(examples = "M-IND") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String form) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /**
     * The moment asked for, as precise as anything is recorded.
     *
     * @throws Problem invalid-body if its year is none of four digits
     */
    Instant until(Instant now) {
        if (at == null) {
            return now;
        }
        if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR) {
            throw Problem.of(ChassisProblem.INVALID_BODY)
                    .at("/at", BodyFault.OUT_OF_RANGE, new Limits("0001-01-01", "9999-12-31"));
        }
        return at.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
