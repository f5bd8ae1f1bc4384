package io.zonewatch.notification.notice;

import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Data of {@code io.zonewatch.notification.notice-served.v1}.
 *
 * @param termEndsAt null while the calendar of a year on the way is not published
 */
record NoticeServed(
        UUID notice,
        String obligation,
        String unit,
        String form,
        Period period,
        int round,
        String step,
        OffsetDateTime servedAt,
        OffsetDateTime termEndsAt) {}
