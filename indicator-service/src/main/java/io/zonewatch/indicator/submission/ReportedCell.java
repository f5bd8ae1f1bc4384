package io.zonewatch.indicator.submission;

import io.zonewatch.reporting.Figure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure of a report.
 *
 * @param indicator code in the catalogue
 * @param part division of GB/T 4754 国民经济行业大类 as its section's letter and two digits, such as C39, or OTHER; null for the
 *     total
 * @param figure the value with the scale it was sent with, or a kind of nothing
 */
@Schema(name = "Cell")
record ReportedCell(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String indicator,

        @Schema(nullable = true) @Pattern(regexp = ReportedCell.PART)
        String part,

        @NotNull Figure figure) {

    /** What a part looks like in a body; whether it is a code is said cell by cell with a report's other errors. */
    static final String PART = "[A-Z0-9]{1,10}";

    /** Where a figure stands in a report. */
    record Place(String indicator, String part) {}

    Place place() {
        return new Place(indicator, part);
    }
}
