package io.zonewatch.notification.notice;

import io.zonewatch.reporting.Period;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Data of {@code io.zonewatch.notification.notice-served.v1}.
 *
 * @param number as it is written on the notice, by which people quote it
 * @param termEndsAt null while the calendar of a year on the way is not published
 * @param termWorkingDays the term in working days after the day of service, from which its end follows once the calendar is
 * @param termTime hour at which the last of them ends
 */
record NoticeServed(
        UUID notice,
        String number,
        String obligation,
        String unit,
        String form,
        Period period,
        int round,
        String step,
        OffsetDateTime servedAt,
        OffsetDateTime termEndsAt,
        int termWorkingDays,
        LocalTime termTime) {}
