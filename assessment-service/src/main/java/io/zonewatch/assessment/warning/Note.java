package io.zonewatch.assessment.warning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has to say about a warning. */
record Note(
        @Schema(description = "What is being done, or why it is closed 处理意见")
        @NotNull
        @Size(min = 1, max = 2000)
        @Pattern(regexp = "(?s)[\\p{L}\\p{N}\\p{Ps}\\p{Pi}].*")
        String note) {}
