package io.zonewatch.registry.policy;

import io.zonewatch.registry.policy.rule.Sight;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All versions of all rule sets that were known at an instant. */
public record RuleSets(List<RuleSet> versions) {

    /** Of several versions from the same day the highest counts. */
    private static final Comparator<RuleSet> ORDER =
            Comparator.comparing(RuleSet::validFrom).thenComparing(RuleSet::version);

    public RuleSets {
        versions = List.copyOf(versions);
    }

    /** The sets that bind a zone of a division on a day, each in the version that holds then; by code. */
    public List<RuleSet> on(LocalDate day, String division) {
        Map<String, RuleSet> latest = versions.stream()
                .filter(set -> !set.validFrom().isAfter(day))
                .collect(Collectors.toMap(RuleSet::code, set -> set, RuleSets::later));
        return latest.values().stream()
                .filter(set -> !set.isOver(day) && division.startsWith(set.division()))
                .sorted(Comparator.comparing(RuleSet::code))
                .toList();
    }

    /** Whether one of them binds zones of a division, on whichever day. */
    public boolean bind(String division) {
        return versions.stream().anyMatch(set -> division.startsWith(set.division()));
    }

    /** The days within (the last excluded; null for no end) on which a version begins or ends to hold. */
    public TreeSet<LocalDate> turns(LocalDate from, LocalDate to) {
        return versions.stream()
                .flatMap(set -> Stream.of(set.validFrom(), set.validTo() == null ? set.validFrom() : set.validTo()))
                .filter(day -> !day.isBefore(from) && (to == null || day.isBefore(to)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with those rules that are asked for. */
    public RuleSets only(Predicate<Rule> asked) {
        return new RuleSets(versions.stream().map(set -> set.only(asked)).toList());
    }

    /** What has to be looked up before the sets can judge. */
    public static Set<Sight> sights(Collection<RuleSet> sets) {
        Set<Sight> sights = EnumSet.noneOf(Sight.class);
        sets.forEach(set -> sights.addAll(set.sights()));
        return sights;
    }

    private static RuleSet later(RuleSet one, RuleSet other) {
        return ORDER.compare(one, other) >= 0 ? one : other;
    }
}
