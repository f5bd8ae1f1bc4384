package io.zonewatch.registry.unit;

import java.math.BigDecimal;

/**
 * A zone's development boundary as its versions refer to it. The geometry is kept once and never changes, so a version that
 * keeps the boundary of the one before costs nothing.
 *
 * @param id key of the geometry
 * @param areaHa geodesic area inside, in hectares
 */
public record Outline(long id, BigDecimal areaHa) {}
