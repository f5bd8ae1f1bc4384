package io.zonewatch.indicator.exemption;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit released from a form for a term of periods 免报.
 *
 * @param id which one
 * @param unit who is released
 * @param form from which form
 * @param firstPeriod first period of the term
 * @param lastPeriod last period of the term, or null once none is left
 * @param reason why it was granted
 * @param documentNumber of the paper that says so, or null
 * @param grantedAt when it was granted
 * @param grantedBy by whom
 * @param endedAt when the term was made shorter, or null
 * @param endedBy by whom, or null
 * @param endReason why, or null
 */
record Exemption(
        UUID id,
        UnitCode unit,
        String form,
        Period firstPeriod,
        @Schema(nullable = true) Period lastPeriod,
        String reason,
        @Schema(nullable = true) String documentNumber,
        OffsetDateTime grantedAt,
        String grantedBy,
        @Schema(nullable = true) OffsetDateTime endedAt,
        @Schema(nullable = true) String endedBy,
        @Schema(nullable = true) String endReason) {

    /** The last day of the term; before its first period where none is left. */
    LocalDate lastDay() {
        return lastPeriod == null ? firstPeriod.start().minusDays(1) : lastPeriod.end();
    }

    /** The same with a shorter term. */
    Exemption ended(Period last, OffsetDateTime at, String by, String why) {
        return new Exemption(
                id, unit, form, firstPeriod, last, reason, documentNumber, grantedAt, grantedBy, at, by, why);
    }
}
