package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.LandUse;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The last time that a zone was given more land 扩区, by that command or by a change of its approved area.
 *
 * @param on the day from which it holds
 * @param fromHa the approved area before, in hectares
 * @param landBefore land by use before, or null where it was not recorded
 * @param evidence what was shown for it, or null
 */
public record Enlargement(LocalDate on, BigDecimal fromHa, LandUse landBefore, Evidence evidence) {}
