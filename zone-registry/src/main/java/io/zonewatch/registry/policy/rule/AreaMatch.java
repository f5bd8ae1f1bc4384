package io.zonewatch.registry.policy.rule;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The area inside the boundary is the approved one. Zones without boundary or approved area are not judged.
 *
 * @param tolerancePercent by how many per cent of the approved area it may differ
 */
record AreaMatch(@DecimalString @NotNull @DecimalMin("0") BigDecimal tolerancePercent) implements Kind {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Found> judge(Zone zone) {
        BigDecimal approved = zone.is().approvedAreaHa();
        if (approved == null || approved.signum() == 0 || zone.outline() == null) {
            return List.of();
        }
        BigDecimal area = zone.outline().areaHa();
        BigDecimal apart = area.subtract(approved).multiply(HUNDRED);
        return apart.abs().compareTo(tolerancePercent.multiply(approved)) <= 0
                ? List.of()
                : List.of(Found.ofZone()
                        .with("areaHa", area)
                        .with("approvedAreaHa", approved)
                        .with("deviationPercent", apart.divide(approved, 2, RoundingMode.HALF_UP))
                        .with("tolerancePercent", tolerancePercent));
    }
}
