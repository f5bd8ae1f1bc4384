package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How likely a checkpoint was to be missed at the end of a fully covered period.
 *
 * @param checkpoint its day
 * @param missing the probability, null where nothing could be expected
 * @param raised whether there was a warning
 */
record Prospect(LocalDate checkpoint, Period period, BigDecimal missing, boolean raised) {}
