package io.zonewatch.assessment.report;

import io.zonewatch.assessment.apportion.ApportionedWays;
import io.zonewatch.assessment.apportion.Behind;
import io.zonewatch.assessment.compliance.UnitCompliance;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.progress.Contributions;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.report.UnitAtRisk.Fall;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the units that hold targets back. */
@ApplicationScoped
class Risks {

    /** How many of each target's falls are told: in a share some zone always falls behind. */
    private static final int LARGEST = 3;

    private static final Comparator<UnitAtRisk> WORST_FIRST = Comparator.comparingInt(UnitAtRisk::missing)
            .thenComparingInt(unit -> unit.behind().size())
            .thenComparingInt(unit -> unit.falls().size())
            .reversed()
            .thenComparing(UnitAtRisk::unit);

    private final Contributions contributions;
    private final ApportionedWays ways;

    @Inject
    Risks(Contributions contributions, ApportionedWays ways) {
        this.contributions = contributions;
        this.ways = ways;
    }

    List<UnitAtRisk> of(String plan, Period period, List<TargetSheet> targets, List<UnitCompliance> compliance) {
        Map<UnitCode, UnitCompliance> known =
                compliance.stream().collect(Collectors.toMap(UnitCompliance::unit, Function.identity()));
        Map<UnitCode, List<Fall>> falls = falls(plan, period, targets);
        Map<UnitCode, List<Behind>> behind =
                ways.behind(plan, period).stream().collect(Collectors.groupingBy(Behind::unit));
        SortedSet<UnitCode> units = new TreeSet<>(falls.keySet());
        units.addAll(behind.keySet());
        compliance.stream().filter(unit -> unit.missing() > 0).forEach(unit -> units.add(unit.unit()));
        return units.stream()
                .map(unit -> atRisk(
                        unit,
                        known.get(unit),
                        falls.getOrDefault(unit, List.of()),
                        behind.getOrDefault(unit, List.of())))
                .sorted(WORST_FIRST)
                .toList();
    }

    private Map<UnitCode, List<Fall>> falls(String plan, Period period, List<TargetSheet> targets) {
        Map<UnitCode, List<Fall>> falls = new TreeMap<>();
        for (TargetSheet target : targets) {
            contributions.falls(plan, target.target(), period).stream()
                    .limit(LARGEST)
                    .forEach(fall -> falls.computeIfAbsent(fall.unit(), _ -> new ArrayList<>())
                            .add(fall(target, fall)));
        }
        return falls;
    }

    private static Fall fall(TargetSheet target, Contributions.Fall fall) {
        return new Fall(
                target.target(),
                target.names(),
                fall.since(),
                fall.before(),
                fall.until(),
                fall.after(),
                fall.change());
    }

    private static UnitAtRisk atRisk(UnitCode unit, UnitCompliance known, List<Fall> falls, List<Behind> behind) {
        Names names = known == null ? null : known.names();
        return new UnitAtRisk(
                unit, names, known == null ? 0 : known.missing(), List.copyOf(falls), List.copyOf(behind));
    }
}
