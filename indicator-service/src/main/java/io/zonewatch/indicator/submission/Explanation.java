package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.validation.Finding;
import io.zonewatch.indicator.validation.ReportedCell;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the unit says about a warning.
 *
 * @param indicator of the cell
 * @param part of the cell, null for the total
 * @param rule code of the rule that gave the warning
 * @param text in words
 */
@Schema(name = "Explanation")
record Explanation(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String indicator,

        @Schema(nullable = true) @Pattern(regexp = ReportedCell.PART)
        String part,

        @NotNull @Pattern(regexp = "[a-z][a-z-]{1,59}") String rule,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Names.WORDS)
        String text) {

    boolean isAbout(Finding finding) {
        return new ReportedCell.Place(indicator, part)
                        .equals(new ReportedCell.Place(finding.indicator(), finding.part()))
                && rule.equals(finding.rule().code());
    }
}
