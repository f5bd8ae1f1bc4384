package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;

/** A report that a unit owes and whose figures are not here: what rests on them is not fully covered. */
public record Awaited(UnitCode unit, Period period) {}
