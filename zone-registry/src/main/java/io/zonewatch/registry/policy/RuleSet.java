package io.zonewatch.registry.policy;

import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A version of the rules of a plan.
 *
 * @param division it binds the zones of divisions whose code begins so
 * @param validFrom first day on which it holds
 * @param validTo first day on which it holds no longer, or null
 */
public record RuleSet(
        String code, int version, String division, LocalDate validFrom, LocalDate validTo, List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** What its rules find about a zone. */
    public List<Breach> judge(Zone zone) {
        return rules.stream()
                .flatMap(rule -> rule.kind().judge(zone).stream().map(found -> new Breach(code, rule, found)))
                .toList();
    }

    /** The same with those of its rules that are asked for. */
    RuleSet only(Predicate<Rule> asked) {
        return new RuleSet(
                code,
                version,
                division,
                validFrom,
                validTo,
                rules.stream().filter(asked).toList());
    }

    boolean isOver(LocalDate day) {
        return validTo != null && !day.isBefore(validTo);
    }

    /** What has to be looked up before its rules can judge. */
    Set<Sight> sights() {
        return rules.stream().map(rule -> Sight.of(rule.kind())).collect(Collectors.toSet());
    }
}
