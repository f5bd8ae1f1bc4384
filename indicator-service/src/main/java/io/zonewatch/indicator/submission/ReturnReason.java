package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.validation.ReportedCell;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a cell was returned.
 *
 * @param indicator of the cell
 * @param part of the cell, null for the total
 * @param text in words
 */
record ReturnReason(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}") String indicator,

        @Schema(nullable = true) @Pattern(regexp = ReportedCell.PART)
        String part,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Names.WORDS)
        String text) {}
