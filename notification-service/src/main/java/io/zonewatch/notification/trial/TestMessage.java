package io.zonewatch.notification.trial;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A test message that will be delivered.
 *
 * @param id number under which the reminders and the ledger list it
 * @param obligation what stands in the place of an obligation in them
 * @param createdAt by the business clock
 */
record TestMessage(
        @Schema(examples = "7") long id,

        @Schema(examples = "NEWS-TEST_3f2504e0-4f89-31d3-9a0c-0305e82c3301")
        String obligation,

        PersonalChannel channel,
        OffsetDateTime createdAt) {}
