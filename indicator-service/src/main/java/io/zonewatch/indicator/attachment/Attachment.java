package io.zonewatch.indicator.attachment;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file that goes with a report.
 *
 * @param sha256 digest of its bytes, by which reports refer to it
 * @param name what the unit calls it
 * @param mediaType what its bytes are
 * @param size in bytes
 * @param addedAt when it was uploaded
 * @param addedBy by whom: the token's sub
 */
@Schema(name = "Attachment")
public record Attachment(
        String sha256, String name, String mediaType, int size, OffsetDateTime addedAt, String addedBy) {}
