package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.difference.Difference.Changed;
import io.zonewatch.reporting.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a version of the catalogue differs from the published one that holds before it.
 *
 * @param version the version
 * @param validFrom month from which it holds
 * @param previous the version before, or null if it is the first
 * @param added codes only this version has, in its order
 * @param removed codes only the one before has, in its order
 * @param changed indicators both have that are not the same
 * @param unchanged how many are the same
 */
record CatalogueDifference(
        int version,
        Period validFrom,
        @Schema(nullable = true) Integer previous,
        List<String> added,
        List<String> removed,
        List<Changed> changed,
        int unchanged) {}
