package io.zonewatch.notification.notice;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Data of {@code io.zonewatch.notification.notice-acknowledged.v1}.
 *
 * @param notice as in the event that tells of its service
 * @param number as it is written on the notice
 * @param role of the person who was the first to confirm having taken notice
 */
record NoticeAcknowledged(
        UUID notice,
        String number,
        String obligation,
        String unit,
        String form,
        Period period,
        int round,
        String step,
        ContactRole role,
        OffsetDateTime acknowledgedAt) {}
