package io.zonewatch.assessment.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What becomes of a key project by a document.
 *
 * @param project the whole project as it is to be; plan and code stay
 * @param documentNumber 文号 of the document that changes it
 * @param reason why
 */
record ProjectAmendment(
        @NotNull @Valid Project project,
        @NotNull @Size(min = 1, max = 200) String documentNumber,
        @NotNull @Size(min = 1, max = 2000) String reason) {

    /** Drops white space around the texts. */
    ProjectAmendment {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
        reason = reason == null ? null : reason.strip();
    }
}
