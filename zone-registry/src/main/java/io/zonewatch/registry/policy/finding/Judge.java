package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.contact.StaffedDays;
import io.zonewatch.registry.contact.Staffing;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.RuleBook;
import io.zonewatch.registry.policy.RuleSet;
import io.zonewatch.registry.policy.RuleSets;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.unit.ChangeReview;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.ShownEvidence;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.UnitKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * Judges every change of a unit: what is found after it and was not found before has to be justified. Days are looked at on which
 * the zone begins to be otherwise, on which a plan begins to bind, on which a statistician comes or is gone, and on which something
 * around the zone changes; between two of them all stays the same. What is recorded by now counts, whatever time it bears. A
 * registration is not asked for people, who can be named only after it.
 */
@ApplicationScoped
class Judge implements ChangeReview {

    private final RuleBook book;
    private final ShownEvidence evidence;
    private final Around around;
    private final Staffing staffing;
    private final Answers answers;

    @Inject
    Judge(RuleBook book, ShownEvidence evidence, Around around, Staffing staffing, Answers answers) {
        this.book = book;
        this.evidence = evidence;
        this.around = around;
        this.staffing = staffing;
        this.answers = answers;
    }

    @Override
    public List<Finding> review(Change change) {
        if (change.kind() != UnitKind.ZONE) {
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
        RuleSets sets = book.known(Moment.EVERYTHING);
        if (change.after().values().stream()
                .noneMatch(is -> sets.bind(is.attributes().division()))) {
            return List.of();
        }
        around.keep(change);
        Map<LocalDate, Evidence> shown = shown(change);
        StaffedDays staffed = staffed(change);
        ChangedZone before =
                new ChangedZone(change.unit(), change.before(), Enlargements.of(change.before(), shown), staffed);
        ChangedZone after = new ChangedZone(
                change.unit(), change.after(), Enlargements.of(change.after(), with(shown, change)), staffed);
        NavigableSet<LocalDate> days = days(change, sets);
        days.addAll(staffed.turns(LocalDate.MAX));
        return Created.along(
                days.tailSet(change.from(), true),
                day -> after.isLike(before, day) ? List.of() : added(before, after, day, sets));
    }

    private StaffedDays staffed(Change change) {
        return change.before().isEmpty()
                ? StaffedDays.ALL
                : staffing.days(List.of(change.unit()), Moment.EVERYTHING)
                        .getOrDefault(change.unit(), StaffedDays.NONE);
    }

    /** What was shown before; nothing at the registration. */
    private Map<LocalDate, Evidence> shown(Change change) {
        return change.before().isEmpty()
                ? Map.of()
                : evidence.of(List.of(change.unit()), Moment.EVERYTHING).getOrDefault(change.unit(), Map.of());
    }

    private static Map<LocalDate, Evidence> with(Map<LocalDate, Evidence> shown, Change change) {
        Map<LocalDate, Evidence> more = new HashMap<>(shown);
        if (change.evidence() != null) {
            more.merge(change.shownFor(), change.evidence(), Evidence::with);
        }
        return more;
    }

    private NavigableSet<LocalDate> days(Change change, RuleSets sets) {
        NavigableSet<LocalDate> days = sets.turns(change.from(), null);
        days.add(change.from());
        days.addAll(change.after().tailMap(change.from(), false).keySet());
        days.addAll(around.turns(change));
        return days;
    }

    /** What the change adds on a day. A zone that comes under a plan was not bound by it before. */
    private List<Breach> added(ChangedZone before, ChangedZone after, LocalDate day, RuleSets sets) {
        Optional<Situation> is = after.on(day);
        List<RuleSet> binding = binding(sets, is, day);
        if (binding.isEmpty()) {
            return List.of();
        }
        Optional<Situation> was = before.on(day);
        boolean looksAround = RuleSets.sights(binding).contains(Sight.NEIGHBOURS);
        Set<Breach.Identity> found = Created.identities(judged(binding(sets, was, day), before, was, day, looksAround));
        return judged(binding, after, is, day, looksAround).stream()
                .filter(breach -> !found.contains(breach.identity()))
                .toList();
    }

    private List<Breach> judged(
            List<RuleSet> sets, ChangedZone zone, Optional<Situation> is, LocalDate day, boolean looksAround) {
        if (is.isEmpty() || sets.isEmpty()) {
            return List.of();
        }
        List<Overlapping> overlaps = looksAround ? around.overlapping(zone.code(), is.get(), day) : List.of();
        return sets.stream()
                .flatMap(set -> set.judge(zone.seen(is.get(), day, overlaps)).stream())
                .toList();
    }

    private static List<RuleSet> binding(RuleSets sets, Optional<Situation> is, LocalDate day) {
        return is.map(living -> sets.on(day, living.attributes().division())).orElse(List.of());
    }

    /** As it is kept with the command, which is read by whoever sees the unit: no other unit is named. */
    private static Finding finding(Created created) {
        Breach breach = created.breach();
        return new Finding(
                breach.set(),
                breach.rule().code(),
                breach.rule().clause().zh(),
                breach.rule().clause().en(),
                created.day(),
                breach.found().without(Discretion.OTHER).facts());
    }
}
