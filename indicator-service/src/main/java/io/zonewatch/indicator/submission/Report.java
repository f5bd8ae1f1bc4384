package io.zonewatch.indicator.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.validation.ReportedCell;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit reports: all cells of the form at once. The digest of exactly this is its content, which a zone leader signs.
 *
 * @param cells totals and parts
 * @param explanations of warnings; those of warnings that are not raised are not kept
 * @param attachments digests of files that were uploaded for it
 * @param narrative answers to what the form asks beside figures
 * @param remark a word to the reviewer, or null
 */
@Schema(name = "Report")
record Report(
        @NotNull @Size(min = 1, max = 5000) List<@NotNull @Valid ReportedCell> cells,

        @Schema(nullable = true) @Size(max = 5000) List<@NotNull @Valid Explanation> explanations,

        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Pattern(regexp = Sha256.PATTERN) String> attachments,

        @Schema(nullable = true) @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 400)
        List<@NotNull @Valid Passage> narrative,

        @Schema(nullable = true) @Size(max = 2000) String remark) {

    /** What is left out is empty. */
    Report {
        explanations = explanations == null ? List.of() : explanations;
        attachments = attachments == null ? List.of() : attachments;
        narrative = narrative == null ? List.of() : narrative;
    }

    /** Digests of all its files: those that go with the whole, and the evidence of its narrative. */
    List<String> files() {
        return Stream.concat(attachments.stream(), narrative.stream().flatMap(passage -> passage.evidence().stream()))
                .distinct()
                .toList();
    }
}
