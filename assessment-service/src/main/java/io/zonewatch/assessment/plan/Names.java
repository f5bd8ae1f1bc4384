package io.zonewatch.assessment.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name in both languages. */
public record Names(
        @NotBlank @Size(min = 1, max = 200) String zh,
        @NotBlank @Size(min = 1, max = 200) String en) {}
