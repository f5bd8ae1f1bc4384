package io.zonewatch.registry.policy.rule;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/**
 * Boundaries of zones do not overlap; one finding for each zone that this one overlaps with.
 *
 * @param toleranceHa what two surveys of one line may differ by, in hectares
 */
record BoundaryOverlap(
        @DecimalString @NotNull @DecimalMin("0") BigDecimal toleranceHa) implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        return zone.overlaps().stream()
                .filter(overlap -> overlap.areaHa().compareTo(toleranceHa) > 0)
                .map(overlap -> Found.about(overlap.with().value())
                        .with("with", overlap.with().value())
                        .with("overlapHa", overlap.areaHa())
                        .with("toleranceHa", toleranceHa))
                .toList();
    }
}
