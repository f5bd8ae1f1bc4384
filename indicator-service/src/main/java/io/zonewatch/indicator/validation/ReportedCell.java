package io.zonewatch.indicator.validation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Figure;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One figure of a report.
 *
 * @param indicator code in the catalogue
 * @param part division of GB/T 4754 国民经济行业大类 as its section's letter and two digits, such as C39, or OTHER; null for the
 *     total
 * @param figure the value with the scale it was sent with, or a kind of nothing
 * @param base last year's value in the scope comparable with this one's 可比口径上年同期数, in the indicator's unit; null where the
 *     scope has not changed
 * @param unit measuring unit as the sender understands it, checked against the indicator's and not kept; null if not said
 */
@Schema(name = "Cell")
public record ReportedCell(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String indicator,

        @Schema(nullable = true) @Pattern(regexp = ReportedCell.PART)
        String part,

        @NotNull Figure figure,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @DecimalString
        BigDecimal base,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Size(max = 20)
        String unit) {

    /** What a part looks like in a body; whether it is a code is said cell by cell with a report's other errors. */
    public static final String PART = "[A-Z0-9]{1,10}";

    /** A cell whose scope has not changed. */
    public static ReportedCell of(String indicator, String part, Figure figure) {
        return new ReportedCell(indicator, part, figure, null, null);
    }

    /** Where a figure stands in a report. */
    public record Place(String indicator, String part) {}

    /** Where it stands. */
    public Place place() {
        return new Place(indicator, part);
    }

    /** Whether both say the same of the same place: numbers are compared by value. */
    public boolean sameAs(ReportedCell other) {
        boolean sameBase =
                Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()).compare(base, other.base) == 0;
        return place().equals(other.place()) && figure.sameAs(other.figure) && sameBase;
    }
}
