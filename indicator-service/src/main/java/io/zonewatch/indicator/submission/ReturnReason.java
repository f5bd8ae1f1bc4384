package io.zonewatch.indicator.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.narrative.Aspect;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.narrative.Section;
import io.zonewatch.indicator.validation.ReportedCell;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a cell or a section was returned; it names one or the other.
 *
 * @param indicator of the cell, or null if it is about a section
 * @param part of the cell, null for the total
 * @param section code of the section, or null if it is about a cell
 * @param aspect which of the section's answers, or null for all of them
 * @param text in words
 */
public record ReturnReason(
        @Schema(nullable = true) @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
        String indicator,

        @Schema(nullable = true) @Pattern(regexp = ReportedCell.PART)
        String part,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL) @Pattern(regexp = Section.CODE)
        String section,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_NULL)
        Aspect aspect,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Names.WORDS)
        String text) {

    /** Whether it names a cell or a section, and not both. */
    boolean namesOnePlace() {
        return section == null ? indicator != null && aspect == null : indicator == null && part == null;
    }

    /** The cell that it names. */
    public ReportedCell.Place cell() {
        return new ReportedCell.Place(indicator, part);
    }

    /** Whether it is about what a unit answered there. */
    public boolean isAbout(Passage.Place place) {
        return place.section().equals(section) && (aspect == null || aspect == place.aspect());
    }
}
