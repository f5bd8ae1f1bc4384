package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.obligation.Lateness;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A revision of a report; revision n+1 corrects revision n, none is ever changed.
 *
 * @param obligation what it fulfils
 * @param revision from 1
 * @param round the round in which it came
 * @param formVersion by which form it was filled in
 * @param catalogueVersion by which catalogue
 * @param lateness of the round when it came
 * @param submittedAt when
 * @param submittedBy by whom: the token's sub
 * @param remark a word to the reviewer, or null
 * @param content digest of what it says; null for reports of before there were digests
 * @param signature of the zone leader, or null
 * @param corrects the accepted revision that it corrects, or null
 * @param reason why it corrects it, or null
 * @param receipt what it changed
 * @param decision what the reviewer said, or null
 */
public record Submission(
        String obligation,
        int revision,
        int round,
        int formVersion,
        int catalogueVersion,
        Lateness lateness,
        OffsetDateTime submittedAt,
        String submittedBy,
        @Schema(nullable = true) String remark,
        @Schema(nullable = true) String content,
        @Schema(nullable = true) Signature signature,
        @Schema(nullable = true) Integer corrects,
        @Schema(nullable = true) String reason,
        Receipt receipt,
        @Schema(nullable = true) Decision decision) {

    /** The same, decided. */
    Submission decidedBy(Decision made) {
        return new Submission(
                obligation,
                revision,
                round,
                formVersion,
                catalogueVersion,
                lateness,
                submittedAt,
                submittedBy,
                remark,
                content,
                signature,
                corrects,
                reason,
                receipt,
                made);
    }
}
