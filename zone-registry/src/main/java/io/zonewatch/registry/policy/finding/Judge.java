package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleBook;
import io.zonewatch.registry.policy.RuleSet;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.ChangeReview;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.UnitKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges every change of a unit: what is found after it and was not found before, on the day from which it holds or on a later
 * day on which a plan begins to bind, has to be justified. Only the changed zone is looked at, and those around it.
 */
@ApplicationScoped
class Judge implements ChangeReview {

    private final RuleBook book;
    private final ChangedZone zones;
    private final Answers answers;

    @Inject
    Judge(RuleBook book, ChangedZone zones, Answers answers) {
        this.book = book;
        this.zones = zones;
        this.answers = answers;
    }

    @Override
    public List<Finding> review(Change change) {
        if (change.kind() != UnitKind.ZONE || !change.after().isLiving()) {
            return List.of();
        }
        List<Created> created = created(change);
        answers.require(
                new Answering(
                        change.unit(),
                        change.command().name(),
                        change.sequence(),
                        change.justification(),
                        change.recordedAt()),
                created);
        return created.stream().map(Judge::finding).toList();
    }

    private List<Created> created(Change change) {
        RuleSets sets = book.known(change.recordedAt()).only(rule -> Sight.of(rule.kind()) != Sight.PEOPLE);
        TreeSet<LocalDate> days = sets.turns(change.day(), change.until());
        days.add(change.day());
        Map<Breach.Identity, Created> created = new LinkedHashMap<>();
        for (LocalDate day : days) {
            for (Breach breach : added(change, day, sets)) {
                created.putIfAbsent(breach.identity(), new Created(breach, day));
            }
        }
        return new ArrayList<>(created.values());
    }

    /** What the change adds on a day. A zone that comes under a plan was not bound by it before. */
    private List<Breach> added(Change change, LocalDate day, RuleSets sets) {
        List<RuleSet> binding = sets.on(day, division(change.after()));
        if (binding.isEmpty()) {
            return List.of();
        }
        ChangedZone.Pair pair = zones.on(day, change, RuleSets.sights(binding));
        Set<Breach.Identity> before = pair.before() == null
                ? Set.of()
                : judged(sets.on(day, division(change.before())), pair.before())
                        .map(Breach::identity)
                        .collect(Collectors.toSet());
        return judged(binding, pair.after())
                .filter(breach -> !before.contains(breach.identity()))
                .toList();
    }

    private static Stream<Breach> judged(List<RuleSet> sets, Zone zone) {
        return sets.stream().flatMap(set -> set.judge(zone).stream());
    }

    private static String division(Situation situation) {
        return situation.attributes().division();
    }

    /** As it is kept with the command, which is read by whoever sees the unit: no other unit is named. */
    private static Finding finding(Created created) {
        Breach breach = created.breach();
        return new Finding(
                breach.set(),
                breach.rule().code(),
                breach.rule().clause().zh(),
                created.day(),
                breach.found().without(Discretion.OTHER).facts());
    }
}
