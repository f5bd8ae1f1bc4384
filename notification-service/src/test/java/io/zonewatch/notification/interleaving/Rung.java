package io.zonewatch.notification.interleaving;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** A step of a ladder as it hangs on the wall: so many working days from the due time, at nine. */
record Rung(String code, int offset, StepKind kind, List<ContactRole> roles) {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();

    static Rung of(String code, int offset, StepKind kind, ContactRole... roles) {
        return new Rung(code, offset, kind, List.of(roles));
    }

    boolean isCourtesy() {
        return kind == StepKind.COURTESY;
    }

    boolean tellsReturn() {
        return kind == StepKind.RETURNED;
    }

    /** Whether an acknowledgement leaves it out. */
    boolean yields() {
        return kind == StepKind.ESCALATION;
    }

    /** Day by day over the wall calendar. */
    Instant fallsDue(Instant due) {
        LocalDate day = LocalDate.ofInstant(due, BEIJING);
        int left = Math.abs(offset);
        while (left > 0) {
            day = day.plusDays(offset < 0 ? -1 : 1);
            if (CALENDAR.isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(9, 0).atZone(BEIJING).toInstant();
    }

    String json() {
        return """
                {"code":"%s","offsetWorkingDays":%d,"kind":"%s","recipients":[%s],"channels":["EMAIL"],
                 "subject":{"zh":"%s","en":"%s"}%s%s}""".formatted(
                        code,
                        offset,
                        kind,
                        roles.stream().map(role -> '"' + role.name() + '"').collect(Collectors.joining(",")),
                        code,
                        code,
                        kind == StepKind.FORMAL_NOTICE ? ",\"termWorkingDays\":5" : "",
                        yields() ? ",\"unlessAcknowledged\":true" : "");
    }
}
