package io.zonewatch.registry.policy.rule;

import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;

/**
 * A zone whose boundary overlaps.
 *
 * @param areaHa what both cover, in hectares
 */
public record Overlapping(UnitCode with, BigDecimal areaHa) {}
