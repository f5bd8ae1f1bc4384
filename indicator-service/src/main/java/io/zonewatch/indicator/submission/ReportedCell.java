package io.zonewatch.indicator.submission;

import io.zonewatch.reporting.Figure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure of a report.
 *
 * @param indicator code in the catalogue
 * @param part industry code of GB/T 4754 or OTHER, null for the total
 * @param figure the value with the scale it was sent with, or a kind of nothing
 */
@Schema(name = "Cell")
record ReportedCell(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String indicator,

        @Schema(nullable = true) @Pattern(regexp = "[A-Z]|[A-Z]?[0-9]{2,4}|OTHER")
        String part,

        @NotNull Figure figure) {

    /** Where a figure stands in a report. */
    record Place(String indicator, String part) {}

    Place place() {
        return new Place(indicator, part);
    }
}
