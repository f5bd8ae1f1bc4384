package io.zonewatch.notification.ladder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is odd about a ladder without being wrong.
 *
 * @param pointer its place (RFC 6901)
 * @param text in the caller's language
 */
record LadderFinding(
        LadderFindingCode code, @Schema(examples = "/form") String pointer, String text) {

    /** Kinds of findings. */
    enum LadderFindingCode {
        /** Nobody owes a report of the form: it is still to be published, or misspelt. */
        UNKNOWN_FORM
    }
}
