package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.apportion.Apportionment.ApportionmentFinding;
import io.zonewatch.assessment.apportion.Apportionment.ApportionmentFinding.FindingCode;
import io.zonewatch.assessment.apportion.Apportionment.BaseOfAll;
import io.zonewatch.assessment.apportion.Apportionment.NoPart;
import io.zonewatch.assessment.apportion.Apportionment.PartAt;
import io.zonewatch.assessment.apportion.Apportionment.SumAt;
import io.zonewatch.assessment.apportion.Apportionment.ZonePart;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.PlanTable.Placed;
import io.zonewatch.assessment.progress.Arithmetic;
import io.zonewatch.assessment.progress.Reach;
import io.zonewatch.assessment.progress.Sum;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.Decimals;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows an apportionment to one caller. */
final class Publication {

    private static final int PART_DECIMALS = 6;
    private static final int GROWTH_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String PERCENT = "%";

    private final Apportioning apportioning;
    private final BaseFigures base;
    private final Reach reach;
    private final Messages messages;
    private final boolean exposed;
    private final Map<LocalDate, Map<UnitCode, BigDecimal>> values = new LinkedHashMap<>();

    private Publication(Apportioning apportioning, Reach reach, Messages messages) {
        this.apportioning = apportioning;
        this.base = apportioning.decision().base();
        this.reach = reach;
        this.messages = messages;
        this.exposed = reach.isExposedBy(
                Sum.over(base.known().stream().map(ZoneFigures::unit).toList()),
                true); // what was decided is kept, and does not grow by one zone after the other
        apportioning
                .checkpoints()
                .forEach(checkpoint -> values.put(checkpoint.date(), apportioning.values(checkpoint)));
    }

    static Apportionment of(Placed placed, ApportionmentTable.Kept kept, Reach reach, Messages messages) {
        Publication told = new Publication(new Apportioning(placed.target(), kept.decision()), reach, messages);
        List<SumAt> sums =
                told.apportioning.checkpoints().stream().map(told::sum).toList();
        return new Apportionment(
                placed.plan(),
                placed.target().code(),
                kept.version(),
                kept.decidedAt(),
                kept.decision().order().method(),
                told.apportioning.decimals(),
                told.whole(),
                told.zones(),
                sums,
                messages.text(told.meaningKey()),
                told.findings(sums),
                told.exposed);
    }

    private BaseOfAll whole() {
        return exposed
                ? new BaseOfAll(base.period(), base.unit(), null, null, null)
                : new BaseOfAll(base.period(), base.unit(), shown(base.value()), base.numerator(), base.denominator());
    }

    private List<ZonePart> zones() {
        return base.zones().stream()
                .filter(zone -> reach.permits(zone.unit()))
                .map(this::zone)
                .toList();
    }

    private ZonePart zone(ZoneFigures zone) {
        boolean shares = zone.known() && !exposed && base.numerator().signum() > 0;
        List<PartAt> parts = new ArrayList<>();
        if (!exposed) {
            values.forEach((date, all) -> {
                if (all.containsKey(zone.unit())) {
                    parts.add(new PartAt(date, all.get(zone.unit())));
                }
            });
        }
        return new ZonePart(
                zone.unit(),
                zone.known() ? shown(base.valueOf(zone)) : null,
                zone.numerator(),
                zone.denominator(),
                shares ? part(Arithmetic.quotient(zone.numerator(), base.numerator())) : null,
                zone.known() && !exposed ? part(base.weightOf(zone)) : null,
                apportioning
                        .withoutValue(zone)
                        .map(cause -> new NoPart(cause, messages.text("reason." + key(cause))))
                        .orElse(null),
                parts);
    }

    private SumAt sum(Checkpoint checkpoint) {
        if (exposed) {
            return new SumAt(checkpoint.date(), checkpoint.value(), null, null, null);
        }
        BigDecimal sum = apportioning.sum(values.get(checkpoint.date()));
        int growth = Math.max(GROWTH_DECIMALS, apportioning.decimals());
        return new SumAt(
                checkpoint.date(),
                checkpoint.value(),
                apportioning
                        .perYear(checkpoint)
                        .map(pace -> fitting(pace.setScale(growth, RoundingMode.HALF_UP)))
                        .orElse(null),
                sum,
                sum.subtract(checkpoint.value()));
    }

    private List<ApportionmentFinding> findings(List<SumAt> sums) {
        List<ApportionmentFinding> findings = new ArrayList<>();
        for (SumAt sum : sums) {
            if (sum.difference() != null && sum.difference().signum() != 0) {
                findings.add(finding(
                        FindingCode.DIFFERS_FROM_CITY, null, sum.date(), sum.sum(), sum.city(), sum.difference()));
            }
        }
        for (ZonePart zone : zones()) {
            for (PartAt part : zone.values()) {
                if (part.value().signum() < 0) {
                    findings.add(finding(FindingCode.BELOW_ZERO, zone.unit(), part.date(), part.value()));
                }
                if (base.unit().equals(PERCENT) && part.value().compareTo(HUNDRED) > 0) {
                    findings.add(finding(FindingCode.ABOVE_HUNDRED, zone.unit(), part.date(), part.value()));
                }
            }
        }
        return findings;
    }

    private ApportionmentFinding finding(FindingCode code, UnitCode unit, LocalDate date, BigDecimal... numbers) {
        Object[] words =
                List.of(numbers).stream().map(BigDecimal::toPlainString).toArray();
        return new ApportionmentFinding(code, unit, date, messages.text("apportionment." + key(code), words));
    }

    private String meaningKey() {
        if (base.denominator() == null) {
            return "apportionment.meaning.amount";
        }
        return base.additive() ? "apportionment.meaning.common" : "apportionment.meaning.ratio";
    }

    private BigDecimal shown(BigDecimal value) {
        return fitting(value.setScale(apportioning.decimals(), RoundingMode.HALF_UP));
    }

    private static BigDecimal part(BigDecimal part) {
        return part.setScale(PART_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal fitting(BigDecimal value) {
        return Decimals.fits(value) ? value : null;
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
