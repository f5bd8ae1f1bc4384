package io.zonewatch.local.demo;

import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Service;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Works out from the pack's forms, calendars, behaviour and figures who does what when. */
final class ScriptWriter {

    private static final String STATISTICIAN = "STATISTICIAN";
    private static final String LEADER = "ZONE_LEADER";

    private final Pack pack;
    private final Behaviour behaviour;
    private final WorkingCalendar calendar;
    private final List<Action> actions = new ArrayList<>();

    ScriptWriter(Pack pack) {
        this.pack = pack;
        this.behaviour = pack.behaviour();
        this.calendar = pack.workingCalendar();
    }

    /** Everything that units, reviewers and the registry's administrator do, and the outage; in no order. */
    List<Action> actions() {
        addMergers();
        addOutage();
        for (var form : pack.reportingForms()) {
            pack.units().forEach((unit, body) -> {
                if (form.kinds().contains(body.path("kind").asText())) {
                    addReports(form, unit);
                }
            });
        }
        return actions;
    }

    private void addMergers() {
        var time = LocalTime.parse(behaviour.mergers().time());
        pack.mergers()
                .forEach((unit, merger) ->
                        actions.add(new Action.Merge(instant(merger.day().atTime(time)), unit, merger.body())));
    }

    private void addOutage() {
        var from = instant(behaviour.outage().begin());
        var to = instant(behaviour.outage().end());
        actions.add(new Action.OutageBegins(from, Service.NOTIFICATION, to));
        actions.add(new Action.OutageEnds(to, Service.NOTIFICATION));
    }

    private void addReports(ReportingForm form, String unit) {
        for (var period : form.periods()) {
            var owed = new Behaviour.Owed(unit, form.code(), period, dueDay(form, period));
            if (!pack.owes(unit, period)) {
                continue;
            }
            if (form.precomputed()) {
                addWrapUp(owed);
            } else {
                addReport(owed, form);
            }
        }
    }

    private void addReport(Behaviour.Owed owed, ReportingForm form) {
        behaviour.submission(owed, calendar).ifPresent(when -> {
            var cells = pack.figures().of(owed.unit(), owed.period(), form.indicators());
            if (cells.isEmpty()) {
                throw new Trouble(
                        "the pack has no figures for " + owed.unit() + " " + owed.form() + " " + owed.period());
            }
            behaviour
                    .returned(owed)
                    .ifPresentOrElse(
                            returned -> addReturned(owed, returned, when, cells),
                            () -> addAccepted(owed, 1, when, cells));
        });
    }

    private void addReturned(
            Behaviour.Owed owed, Behaviour.Returned returned, LocalDateTime when, List<FigureSheet.Cell> cells) {
        var wrong = cells.stream()
                .map(cell -> cell.indicator().equals(returned.indicator()) && cell.part() == null
                        ? new FigureSheet.Cell(cell.indicator(), null, returned.wrongValue())
                        : cell)
                .toList();
        var decided = behaviour.decision(when.toLocalDate(), calendar);
        actions.add(submit(owed, 1, when, wrong));
        actions.add(new Action.Return(
                instant(decided),
                owed.obligation(),
                behaviour.acceptance().reviewer(),
                returned.indicator(),
                returned.words()));
        addAccepted(owed, 2, behaviour.again(decided, when, calendar), cells);
    }

    private void addAccepted(Behaviour.Owed owed, int revision, LocalDateTime when, List<FigureSheet.Cell> cells) {
        actions.add(submit(owed, revision, when, cells));
        actions.add(acceptance(owed, revision, when.toLocalDate()));
    }

    private Action submit(Behaviour.Owed owed, int revision, LocalDateTime when, List<FigureSheet.Cell> cells) {
        var at = instant(when);
        var by = pack.actingFor(owed.unit(), at);
        return new Action.Submit(
                at, owed.unit(), owed.form(), owed.period(), revision, by, pack.subOf(by, STATISTICIAN), cells);
    }

    private void addWrapUp(Behaviour.Owed owed) {
        var when = behaviour.wrapUp(owed, calendar);
        var at = instant(when);
        var by = pack.actingFor(owed.unit(), at);
        actions.add(new Action.WrapUp(
                at,
                owed.unit(),
                owed.form(),
                owed.period(),
                by,
                pack.subOf(by, STATISTICIAN),
                pack.subOf(by, LEADER),
                behaviour.wrapUps().words(),
                behaviour.wrapUps().score()));
        actions.add(acceptance(owed, 1, when.toLocalDate()));
    }

    private Action acceptance(Behaviour.Owed owed, int revision, LocalDate submitted) {
        return new Action.Accept(
                instant(behaviour.decision(submitted, calendar)),
                owed.obligation(),
                revision,
                behaviour.acceptance().reviewer());
    }

    private LocalDate dueDay(ReportingForm form, Period period) {
        return switch (form.dueRule().dueAt(period, calendar)) {
            case Due.At due -> ReportingZone.dateOf(due.at());
            case Due.CalendarMissing missing ->
                throw new Trouble("the pack has no calendar of " + missing.year() + ", in which " + form.code() + " "
                        + period + " falls due");
        };
    }

    private static Instant instant(LocalDateTime local) {
        return ReportingZone.instantOf(local.toLocalDate(), local.toLocalTime());
    }
}
