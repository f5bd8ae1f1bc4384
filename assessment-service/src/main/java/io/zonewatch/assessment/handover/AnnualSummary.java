package io.zonewatch.assessment.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The year's summary and the next year's key points, in the words of the office that writes them, without white space around them.
 *
 * @param summary what was done and reached in the year; an empty line begins a paragraph
 * @param problems what stood in the way, may be empty
 * @param keyPoints what the next year is about, in order
 */
record AnnualSummary(
        @NotNull @Size(min = 1, max = 20_000) String summary,
        @NotNull @Size(max = 20_000) String problems,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(min = 1, max = 2_000) String> keyPoints) {

    /** Drops white space around the texts; a null is for the validation to name. */
    AnnualSummary {
        summary = stripped(summary);
        problems = stripped(problems);
        keyPoints = keyPoints == null
                ? null
                : Collections.unmodifiableList(
                        keyPoints.stream().map(AnnualSummary::stripped).collect(Collectors.toList()));
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
