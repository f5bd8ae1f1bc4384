package io.zonewatch.indicator.narrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that a section asks for.
 *
 * @param aspect what
 * @param compulsory whether it must be answered
 * @param atLeast fewest characters, points or files of an answer, by the aspect's shape; null for what is usual: 1, 0, 1
 * @param atMost most of them; null for what is usual: 2000, 100, 20
 */
public record Ask(
        @NotNull Aspect aspect,
        boolean compulsory,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Min(0) @Max(10_000)
        Integer atLeast,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Min(1) @Max(10_000)
        Integer atMost) {

    /** Fewest characters, points or files. */
    public int least() {
        return atLeast == null ? aspect.usualLeast() : atLeast;
    }

    /** Most characters, points or files. */
    public int most() {
        return atMost == null ? aspect.usualMost() : atMost;
    }
}
