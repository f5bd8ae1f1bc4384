package io.zonewatch.registry.policy.rule;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;

/** How much land goes to each use, relative to the others. */
record LandRatio(
        @DecimalString @NotNull @DecimalMin(value = "0", inclusive = false)
        BigDecimal industry,

        @DecimalString @NotNull @DecimalMin(value = "0", inclusive = false)
        BigDecimal housing,

        @DecimalString @NotNull @DecimalMin(value = "0", inclusive = false)
        BigDecimal publicFacilities) {

    List<BigDecimal> parts() {
        return List.of(industry, housing, publicFacilities);
    }

    @Override
    public String toString() {
        return industry.toPlainString() + " : " + housing.toPlainString() + " : " + publicFacilities.toPlainString();
    }
}
