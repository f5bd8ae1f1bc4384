package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.apportion.Apportionment.BaseOfAll;
import io.zonewatch.assessment.apportion.Apportionment.NoPart;
import io.zonewatch.assessment.apportion.Apportionment.PartAt;
import io.zonewatch.assessment.apportion.Apportionment.SumAt;
import io.zonewatch.assessment.apportion.Apportionment.ZonePart;
import io.zonewatch.assessment.plan.Checkpoint;
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

    private final Apportioning apportioning;
    private final BaseFigures base;
    private final View view;
    private final Messages messages;
    private final boolean exposed;
    private final Map<LocalDate, Map<UnitCode, BigDecimal>> values = new LinkedHashMap<>();

    private Publication(Apportioning apportioning, View view, Messages messages) {
        this.apportioning = apportioning;
        this.base = apportioning.decision().base();
        this.view = view;
        this.messages = messages;
        this.exposed = !view.whole()
                || view.reach()
                        .isExposedBy(
                                Sum.over(base.known().stream()
                                        .map(ZoneFigures::unit)
                                        .toList()),
                                true); // what was decided is kept, and does not grow by one zone after the other
        apportioning
                .checkpoints()
                .forEach(checkpoint -> values.put(checkpoint.date(), apportioning.values(checkpoint)));
    }

    /**
     * How far somebody sees.
     *
     * @param whole whether the target itself is within scope; if not, nothing is told but the values of the zones within reach
     */
    record View(Reach reach, boolean whole) {}

    static Apportionment of(
            String plan, ApportionedTarget target, ApportionmentTable.Kept kept, View view, Messages messages) {
        Publication told = new Publication(new Apportioning(target.spread(), kept.decision()), view, messages);
        List<ZonePart> zones = told.zones();
        List<SumAt> sums = view.whole()
                ? told.apportioning.checkpoints().stream().map(told::sum).toList()
                : List.of();
        return new Apportionment(
                plan,
                target.spread().code(),
                target.spread().names(),
                target.spread().indicator(),
                kept.version(),
                kept.decidedAt(),
                kept.planVersion(),
                kept.documentNumber(),
                kept.reason(),
                kept.decision().order().method(),
                told.apportioning.decimals(),
                told.whole(),
                zones,
                sums,
                messages.text(told.meaningKey()),
                new Findings(messages)
                        .ofPlan(target)
                        .ofSums(sums)
                        .ofZones(zones, told.base.unit())
                        .all(),
                told.exposed);
    }

    private BaseOfAll whole() {
        return exposed
                ? new BaseOfAll(base.period(), base.unit(), null, null, null)
                : new BaseOfAll(base.period(), base.unit(), shown(base.value()), base.numerator(), base.denominator());
    }

    private List<ZonePart> zones() {
        return base.zones().stream()
                .filter(zone -> view.reach().permits(zone.unit()))
                .map(this::zone)
                .toList();
    }

    private ZonePart zone(ZoneFigures zone) {
        boolean shares = zone.known() && !exposed && base.numerator().signum() > 0;
        List<PartAt> parts = new ArrayList<>();
        if (!exposed || !view.whole()) {
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
