package io.zonewatch.indicator.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit reports: all cells of the form at once.
 *
 * @param cells totals and parts
 * @param remark a word to the reviewer, or null
 */
record Report(
        @NotEmpty @Size(min = 1, max = 5000) List<@NotNull @Valid ReportedCell> cells,
        @Schema(nullable = true) @Size(max = 2000) String remark) {}
