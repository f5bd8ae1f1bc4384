package io.zonewatch.assessment.warning;

import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A checkpoint whose warning is not as the figures call for.
 *
 * @param present the warning that is over, or null where one is to be raised
 */
record Due(String plan, String target, LocalDate checkpoint, UUID present) {

    /** The period in which the probability reached the level, and the probability in it. */
    record Since(Period period, BigDecimal missing) {}
}
