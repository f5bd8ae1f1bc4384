package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.calendar.MovingDeadlines;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link RescheduleTick} would do to the lines if the working days were others, worked out the same way and left undone.
 * Units whose lines move alike are answered together, so that a year's change stays readable for any number of units.
 */
@ApplicationScoped
class DeadlineForecast implements MovingDeadlines {

    private static final Comparator<Move> ORDER = Comparator.comparing(Move::form)
            .thenComparing(Move::period)
            .thenComparing(move -> move.units().getFirst().toString());

    private final ObligationRepository obligations;
    private final FormLibrary forms;
    private final Moments moments;
    private final ObligationSettings settings;

    @Inject
    DeadlineForecast(
            ObligationRepository obligations, FormLibrary forms, Moments moments, ObligationSettings settings) {
        this.obligations = obligations;
        this.forms = forms;
        this.moments = moments;
        this.settings = settings;
    }

    private record Alike(String form, Period period, Schedule before, Schedule after) {}

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Move> under(WorkingCalendar calendar) {
        DueTimes dueTimes = new DueTimes(calendar, settings.returnWorkingDays(), settings.returnTime());
        Instant now = moments.now();
        Map<Alike, List<UnitCode>> moving = new HashMap<>();
        String after = "";
        List<Obligation> some = obligations.unfinishedAfter(after, settings.batch());
        while (!some.isEmpty()) {
            some.forEach(obligation -> look(obligation, dueTimes, now, moving));
            after = some.getLast().id();
            obligations.forget();
            some = obligations.unfinishedAfter(after, settings.batch());
        }
        return moving.entrySet().stream()
                .map(move -> move(move.getKey(), move.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private void look(Obligation obligation, DueTimes dueTimes, Instant now, Map<Alike, List<UnitCode>> moving) {
        Schedule before = obligation.standing().lines();
        Schedule next = rescheduled(obligation, dueTimes, now);
        if (!next.equals(before)) {
            moving.computeIfAbsent(
                            new Alike(obligation.form(), obligation.period(), before, next),
                            unused -> new ArrayList<>())
                    .add(obligation.unit());
        }
    }

    private Schedule rescheduled(Obligation obligation, DueTimes dueTimes, Instant now) {
        Standing standing = obligation.standing();
        Schedule ruled = dueTimes.of(
                forms.version(obligation.form(), obligation.formVersion()), obligation.period(), standing.returnedAt());
        return standing.rescheduled(ruled.foreseeable(standing.lines(), dueTimes.foreseeable(now)), now)
                .lines();
    }

    private static Move move(Alike alike, List<UnitCode> units) {
        return new Move(alike.form(), alike.period(), units, lines(alike.before()), lines(alike.after()));
    }

    private static Lines lines(Schedule schedule) {
        return new Lines(
                Moments.offset(schedule.dueAt()), Moments.offset(schedule.lockAt()), schedule.calendarMissing());
    }
}
