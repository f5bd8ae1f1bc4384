package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.calendar.MovingDeadlines;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
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
 * What {@link RescheduleTick} would do to the lines if the working days were others, by the same {@link Rescheduling} and left undone.
 * Units whose lines move alike are answered together, so that a year's change stays readable for any number of units.
 */
@ApplicationScoped
class DeadlineForecast implements MovingDeadlines {

    private static final Comparator<Move> ORDER = Comparator.comparing(Move::form)
            .thenComparing(Move::period)
            .thenComparing(move -> move.units().getFirst().toString());

    private final ObligationRepository obligations;
    private final FormLibrary forms;
    private final RulesInForce rules;
    private final Rescheduling rescheduling;
    private final Moments moments;
    private final ObligationSettings settings;

    @Inject
    DeadlineForecast(
            ObligationRepository obligations,
            FormLibrary forms,
            RulesInForce rules,
            Rescheduling rescheduling,
            Moments moments,
            ObligationSettings settings) {
        this.obligations = obligations;
        this.forms = forms;
        this.rules = rules;
        this.rescheduling = rescheduling;
        this.moments = moments;
        this.settings = settings;
    }

    private record Alike(String form, Period period, Lines before, Lines after) {}

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Move> under(WorkingCalendar calendar) {
        DueTimes dueTimes = rules.under(calendar);
        List<FormVersion> versions = forms.all();
        Instant now = moments.now();
        Map<Alike, List<UnitCode>> moving = new HashMap<>();
        String after = "";
        List<Obligation> some = obligations.unfinishedAfter(after, settings.batch());
        while (!some.isEmpty()) {
            some.forEach(obligation -> note(obligation, rescheduling.of(obligation, dueTimes, versions, now), moving));
            after = some.getLast().id();
            obligations.forget();
            some = obligations.unfinishedAfter(after, settings.batch());
        }
        return moving.entrySet().stream()
                .map(move -> move(move.getKey(), move.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static void note(Obligation obligation, Rescheduling.Rescheduled next, Map<Alike, List<UnitCode>> moving) {
        Lines before = lines(obligation.standing(), obligation.reviewDueAt());
        Lines after = lines(next.standing(), Schedule.instant(next.review()));
        if (!after.equals(before)) {
            moving.computeIfAbsent(
                            new Alike(obligation.form(), obligation.period(), before, after),
                            unused -> new ArrayList<>())
                    .add(obligation.unit());
        }
    }

    private static Move move(Alike alike, List<UnitCode> units) {
        return new Move(alike.form(), alike.period(), units, alike.before(), alike.after());
    }

    private static Lines lines(Standing standing, Instant reviewDueAt) {
        return new Lines(
                Moments.offset(standing.dueAt()),
                Moments.offset(standing.lockAt()),
                standing.calendarMissing(),
                Moments.offset(reviewDueAt),
                Moments.offset(standing.termEndsAt()));
    }
}
