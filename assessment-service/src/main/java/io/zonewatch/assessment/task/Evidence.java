package io.zonewatch.assessment.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What proves that a task is done. The thing itself stays where it is; a link names it.
 *
 * @param title what it is called
 * @param link where it is
 * @param documentNumber 文号, or null where it has none
 */
record Evidence(
        @NotNull @Size(min = 1, max = 200) String title,

        @NotNull @Pattern(regexp = "https://[!-~]{1,1990}") String link,

        @Schema(nullable = true) @Size(min = 1, max = 200) String documentNumber) {

    /** Drops white space around the texts. */
    Evidence {
        title = title == null ? null : title.strip();
        documentNumber = documentNumber == null ? null : documentNumber.strip();
    }
}
