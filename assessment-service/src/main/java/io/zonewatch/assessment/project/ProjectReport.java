package io.zonewatch.assessment.project;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a project is on a day.
 *
 * @param asOf the day
 * @param stage how far it is built
 * @param invested since it began, 万元
 * @param note progress and problems in words, may be empty
 */
record ProjectReport(
        @NotNull LocalDate asOf,
        @NotNull Stage stage,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @DecimalString
        BigDecimal invested,

        @NotNull @Size(max = 2000) String note) {

    /** The stages there are. */
    enum Stage {
        /** Approvals, land, design. */
        PREPARING,
        /** Under construction. */
        BUILDING,
        /** Completed. */
        COMPLETED,
        /** Construction rests. */
        SUSPENDED,
        /** Given up. */
        CANCELLED
    }
}
