package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.contact.ContactReview;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleBook;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;

/**
 * Judges changes of people: who takes the last statistician of a zone away has to say why. Days are looked at on which somebody
 * comes or is gone, on which the zone begins to be otherwise, and on which a plan begins to bind, as far as the caller sees the
 * zone on them.
 */
@ApplicationScoped
class PeopleJudge implements ContactReview {

    private final VisibleUnits units;
    private final RuleBook book;
    private final Answers answers;
    private final BusinessClock clock;

    @Inject
    PeopleJudge(VisibleUnits units, RuleBook book, Answers answers, BusinessClock clock) {
        this.units = units;
        this.book = book;
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void review(Change change) {
        if (change.turns().stream().anyMatch(change::unstaffs)) {
            answers.require(
                    new Answering(
                            change.unit(),
                            "CONTACTS",
                            change.sequence(),
                            change.justification(),
                            KnowledgeTime.of(clock)),
                    created(change));
        }
    }

    private List<Created> created(Change change) {
        RuleSets sets = book.known(Moment.EVERYTHING).only(rule -> Sight.of(rule.kind()) == Sight.PEOPLE);
        List<DatedUnit> line = units.line(change.unit().value(), Moment.EVERYTHING);
        NavigableSet<LocalDate> days = change.turns();
        days.addAll(sets.turns(change.from(), null));
        line.stream()
                .flatMap(unit -> Stream.of(unit.version().validFrom(), unit.validTo()))
                .filter(day -> day != null && day.isAfter(change.from()))
                .forEach(days::add);
        return Created.along(days, day -> change.unstaffs(day) ? found(line, day, sets) : List.of());
    }

    /** What is found about the zone without a statistician on a day; nothing, where it is none or not there. */
    private static List<Breach> found(List<DatedUnit> line, LocalDate day, RuleSets sets) {
        return line.stream()
                .filter(unit -> unit.kind() == UnitKind.ZONE && holds(unit, day))
                .filter(unit -> unit.version().situation().isLiving())
                .flatMap(unit ->
                        sets.on(day, unit.division()).stream().flatMap(set -> set.judge(unstaffed(unit)).stream()))
                .toList();
    }

    private static boolean holds(DatedUnit unit, LocalDate day) {
        return !unit.version().validFrom().isAfter(day)
                && (unit.validTo() == null || unit.validTo().isAfter(day));
    }

    private static Zone unstaffed(DatedUnit unit) {
        return new Zone(
                unit.code(),
                unit.version().validFrom(),
                unit.version().attributes(),
                unit.version().situation().outline(),
                null,
                false,
                List.of());
    }
}
