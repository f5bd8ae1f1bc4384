package io.zonewatch.indicator.submission;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit prepares. Nobody has reported it: no clock stops, and who reviews does not see it.
 *
 * @param report as it would be submitted
 * @param content digest of what it says
 * @param savedAt when
 * @param savedBy by whom: the token's sub
 * @param signature of the zone leader for exactly this, or null
 */
@Schema(name = "Draft")
record Draft(
        Report report,
        String content,
        OffsetDateTime savedAt,
        String savedBy,
        @Schema(nullable = true) Signature signature) {

    Draft signedBy(Signature leader) {
        return new Draft(report, content, savedAt, savedBy, leader);
    }
}
