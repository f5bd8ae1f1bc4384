package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.Period;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the catalogue of indicators, as it is sent.
 *
 * @param version from 1
 * @param validFrom month from which it holds; a period goes by the version that holds in its last month
 * @param validTo last month, or null while none follows
 * @param indicators all of them, reported and derived
 */
record CatalogueDraft(
        @Min(1) @Max(1_000_000) int version,
        @NotNull Period validFrom,
        @Schema(nullable = true) Period validTo,
        @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid Indicator> indicators) {}
