package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit corrects after acceptance.
 *
 * @param reason why
 * @param report all cells of the form, as they should be
 */
@Schema(name = "Correction")
record Correction(
        @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Names.WORDS)
        String reason,

        @NotNull @Valid Report report) {}
