package io.zonewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.HolidayPolicy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;

/** Which reports fall due on another day than their form says, because that day is a holiday. Weekends move days, too; that is not worth a remark. */
final class MovedDueDays {

    private final List<ReportingForm> forms;
    private final WorkingCalendar calendar;

    MovedDueDays(Pack pack) {
        this.forms = pack.reportingForms();
        this.calendar = pack.workingCalendar();
    }

    /** The remark on a reminder of a report, or on a report: from which holiday to which day it moved; empty if it did not. */
    String remark(JsonNode row) {
        return forms.stream()
                .filter(form -> form.code().equals(Cells.text(row, "form")))
                .filter(form -> !Cells.text(row, "duty").equals("REVIEW"))
                .map(form -> remark(form.dueRule(), Period.parse(Cells.text(row, "period"))))
                .findFirst()
                .orElse("");
    }

    private String remark(DueRule rule, Period period) {
        var stated = day(
                new DueRule(rule.monthsAfter(), rule.day(), rule.time(), HolidayPolicy.NONE, rule.quarters()), period);
        return calendar.isStatutoryHoliday(stated)
                ? "due " + day(rule, period) + ": " + stated + " is a holiday 节假日顺延"
                : "";
    }

    /** The pack has the calendars of all years in which something falls due: the script needed them. */
    private LocalDate day(DueRule rule, Period period) {
        return ReportingZone.dateOf(((Due.At) rule.dueAt(period, calendar)).at());
    }
}
