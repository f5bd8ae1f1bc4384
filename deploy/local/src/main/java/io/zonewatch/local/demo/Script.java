package io.zonewatch.local.demo;

import io.zonewatch.local.command.Trouble;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is done during the demonstration, in order.
 *
 * @param actions by moment
 */
record Script(List<Action> actions) {

    /** Where the simulated clock starts. */
    static final Instant BEGIN = ReportingZone.instantOf(LocalDate.of(2016, 1, 1), LocalTime.MIDNIGHT);

    /** How far it is played. */
    static final Instant END = ReportingZone.instantOf(LocalDate.of(2017, 3, 31), LocalTime.of(18, 0));

    /** The calendar of the second year, and when its notice came out (国办发明电〔2016〕17号, 1 December 2016). */
    static final String LATER_CALENDAR = "2017";

    private static final Instant LATER_CALENDAR_AT =
            ReportingZone.instantOf(LocalDate.of(2016, 12, 1), LocalTime.of(10, 0));

    Script {
        actions = List.copyOf(actions);
    }

    /** Works out the year from the pack's forms, calendars, behaviour and figures. */
    static Script of(Pack pack) {
        var calendar = pack.workingCalendar();
        var actions = new ArrayList<Action>();
        actions.add(new Action.PublishCalendar(LATER_CALENDAR_AT, LATER_CALENDAR));
        for (var form : pack.reportingForms()) {
            for (var unit : pack.units().entrySet()) {
                if (form.kinds().contains(unit.getValue().path("kind").asText())) {
                    form.periods().forEach(period -> {
                        if (form.precomputed()) {
                            addWrapUp(pack, calendar, form, unit.getKey(), period, actions);
                        } else {
                            addReport(pack, calendar, form, unit.getKey(), period, actions);
                        }
                    });
                }
            }
        }
        actions.sort(Action.ORDER);
        return new Script(actions);
    }

    private static void addReport(
            Pack pack, WorkingCalendar calendar, ReportingForm form, String unit, Period period, List<Action> actions) {
        var owed = new Behaviour.Owed(unit, form.code(), period, dueDay(form, period, calendar));
        pack.behaviour().submission(owed, calendar).ifPresent(when -> {
            var cells = pack.figures().of(unit, period, form.indicators());
            if (cells.isEmpty()) {
                throw new Trouble("the pack has no figures for " + unit + " " + form.code() + " " + period);
            }
            var submit = new Action.Submit(
                    ReportingZone.instantOf(when.toLocalDate(), when.toLocalTime()),
                    unit,
                    form.code(),
                    period,
                    pack.subOf(unit, "STATISTICIAN"),
                    cells);
            actions.add(submit);
            actions.add(acceptance(pack, calendar, when.toLocalDate(), submit.obligation()));
        });
    }

    private static void addWrapUp(
            Pack pack, WorkingCalendar calendar, ReportingForm form, String unit, Period period, List<Action> actions) {
        var when = pack.behaviour().wrapUp(dueDay(form, period, calendar), calendar);
        var wrapUp = new Action.WrapUp(
                ReportingZone.instantOf(when.toLocalDate(), when.toLocalTime()),
                unit,
                form.code(),
                period,
                pack.subOf(unit, "STATISTICIAN"),
                pack.subOf(unit, "ZONE_LEADER"),
                pack.behaviour().wrapUps().words(),
                pack.behaviour().wrapUps().score());
        actions.add(wrapUp);
        actions.add(acceptance(pack, calendar, when.toLocalDate(), wrapUp.obligation()));
    }

    private static Action.Accept acceptance(
            Pack pack, WorkingCalendar calendar, LocalDate submitted, String obligation) {
        var accepted = pack.behaviour().acceptance(submitted, calendar);
        return new Action.Accept(
                ReportingZone.instantOf(accepted.toLocalDate(), accepted.toLocalTime()),
                obligation,
                pack.behaviour().acceptance().reviewer());
    }

    private static LocalDate dueDay(ReportingForm form, Period period, WorkingCalendar calendar) {
        return switch (form.dueRule().dueAt(period, calendar)) {
            case Due.At due -> ReportingZone.dateOf(due.at());
            case Due.CalendarMissing missing ->
                throw new Trouble("the pack has no calendar of " + missing.year() + ", in which " + form.code() + " "
                        + period + " falls due");
        };
    }
}
