package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.TargetScope;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Targets of one checkpoint at the end of 2020, four years after their base, and zones A0001, A0002 and so on. */
final class Cases {

    static final LocalDate GOAL = LocalDate.of(2020, 12, 31);

    private static final Period BASE = Period.month(2016, 12);

    private Cases() {}

    static Apportioning of(ApportionmentMethod method, String goal, int decimals, BaseFigures base, String... agreed) {
        List<ApportionmentOrder.Agreed> values = new ArrayList<>();
        for (String value : agreed) {
            values.add(new ApportionmentOrder.Agreed(zone(values.size()), GOAL, new BigDecimal(value)));
        }
        Target target = new Target(
                "T",
                "INDICATOR",
                new Names("目标", "Target"),
                TargetScope.ofCity(new UnitCode("U0001")),
                "M-IND",
                null,
                null,
                new Baseline(BigDecimal.ONE, LocalDate.of(2015, 12, 31), List.of()),
                List.of(new Checkpoint(GOAL, OperatorName.AT_LEAST, new BigDecimal(goal), null, List.of())),
                List.of(),
                null,
                null);
        return new Apportioning(
                target, new Decision(new ApportionmentOrder(method, BASE, decimals, values, null, null), base));
    }

    /** An amount of each zone. */
    static BaseFigures amounts(String... amounts) {
        return base("万元", null, null, amounts);
    }

    /** A share of each zone in a figure of the city. */
    static BaseFigures sharesOf(String city, String... amounts) {
        return base("%", city, null, amounts);
    }

    /** A ratio of each zone's own figures, written {@code numerator/denominator}. */
    static BaseFigures ratios(String... ratios) {
        String[] above = Arrays.stream(ratios)
                .map(each -> each.substring(0, each.indexOf('/')))
                .toArray(String[]::new);
        String[] below = Arrays.stream(ratios)
                .map(each -> each.substring(each.indexOf('/') + 1))
                .toArray(String[]::new);
        BigDecimal all = Arrays.stream(below).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return base("%", all.toPlainString(), below, above);
    }

    /** Values at the goal, in the order of zones. */
    static List<String> values(Apportioning apportioning) {
        return apportioning.values(apportioning.checkpoints().getFirst()).values().stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.toList());
    }

    static BigDecimal together(Apportioning apportioning) {
        return apportioning.sum(apportioning.values(apportioning.checkpoints().getFirst()));
    }

    static UnitCode zone(int index) {
        return new UnitCode("A%04d".formatted(index + 1));
    }

    private static BaseFigures base(String unit, String whole, String[] below, String... above) {
        List<ZoneFigures> zones = new ArrayList<>();
        for (String amount : above) {
            String own = below == null ? whole : below[zones.size()];
            zones.add(new ZoneFigures(
                    zone(zones.size()), new BigDecimal(amount), own == null ? null : new BigDecimal(own), null));
        }
        BigDecimal factor = whole == null ? BigDecimal.ONE : BigDecimal.valueOf(100);
        return new BaseFigures(BASE, unit, factor, whole == null ? null : new BigDecimal(whole), zones);
    }
}
