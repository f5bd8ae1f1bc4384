package io.zonewatch.indicator.submission;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A zone leader's signature of exactly one content.
 *
 * @param content digest of what was signed
 * @param revision that the content is to become
 * @param signedAt when
 * @param signedBy by whom: the token's sub
 */
@Schema(name = "Signature")
public record Signature(String content, int revision, OffsetDateTime signedAt, String signedBy) {}
