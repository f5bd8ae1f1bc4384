package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.LandUse;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day on which a zone got more land 扩区: its approved area exceeds the one stated before, whichever command said so.
 *
 * @param on the day from which it holds
 * @param fromHa the approved area stated before, in hectares
 * @param toHa the approved area from then on, in hectares
 * @param landBefore land by use the day before, or null where it was not recorded
 * @param evidence what was shown for it, or null
 */
public record Enlargement(LocalDate on, BigDecimal fromHa, BigDecimal toHa, LandUse landBefore, Evidence evidence) {}
