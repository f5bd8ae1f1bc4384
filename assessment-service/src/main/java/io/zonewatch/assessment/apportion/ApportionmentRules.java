package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold in an order beyond the form of its members; everything that is wrong is named at once. That values miss the city's is not wrong. */
final class ApportionmentRules {

    private final Apportioning apportioning;
    private final ApportionmentOrder order;
    private final BaseFigures base;
    private final Problem invalid = Problem.of(ApportionmentProblem.APPORTIONMENT_INVALID);

    private ApportionmentRules(Apportioning apportioning) {
        this.apportioning = apportioning;
        this.order = apportioning.decision().order();
        this.base = apportioning.decision().base();
    }

    /**
     * Checks an order.
     *
     * @param cumulative whether the indicator adds up since January
     * @throws Problem with every place that breaks a rule
     */
    static void check(Apportioning apportioning, boolean cumulative) {
        ApportionmentRules rules = new ApportionmentRules(apportioning);
        rules.checkBase(cumulative);
        rules.checkDecimals();
        rules.checkValues();
        if (rules.invalid.hasPlaces()) {
            throw rules.invalid;
        }
    }

    private void checkBase(boolean cumulative) {
        if (base.known().isEmpty()
                || (order.method() != ApportionmentMethod.NEGOTIATED
                        && base.value().signum() <= 0)) {
            invalid.at("/base", ApportionmentProblem.NO_BASE, order.base());
        }
        boolean grows = order.method() == ApportionmentMethod.EQUAL_EFFORT && cumulative && !apportioning.inPoints();
        MonthDay end = MonthDay.from(order.base().end());
        if (grows
                && apportioning.checkpoints().stream()
                        .anyMatch(each -> !MonthDay.from(each.date()).equals(end))) {
            invalid.at("/base", ApportionmentProblem.BASE_MONTH);
        }
    }

    private void checkDecimals() {
        boolean finer = apportioning.checkpoints().stream()
                .anyMatch(each -> each.value().stripTrailingZeros().scale() > order.decimals());
        if (finer) {
            invalid.at("/decimals", ApportionmentProblem.DECIMALS_TOO_FEW);
        }
    }

    private void checkValues() {
        if (order.method() != ApportionmentMethod.NEGOTIATED) {
            if (!order.values().isEmpty()) {
                invalid.at(
                        "/values",
                        ApportionmentProblem.VALUES_UNFIT,
                        order.method().name());
            }
            return;
        }
        if (order.values().isEmpty()) {
            throw Problem.of(ChassisProblem.INVALID_BODY).at("/values", BodyFault.REQUIRED);
        }
        Set<Map.Entry<UnitCode, LocalDate>> given = checkEach();
        for (ZoneFigures zone : base.known()) {
            for (Checkpoint checkpoint : apportioning.checkpoints()) {
                if (!given.contains(Map.entry(zone.unit(), checkpoint.date()))) {
                    invalid.at(
                            "/values",
                            ApportionmentProblem.VALUE_MISSING,
                            zone.unit().value(),
                            checkpoint.date());
                }
            }
        }
    }

    private Set<Map.Entry<UnitCode, LocalDate>> checkEach() {
        Map<UnitCode, ZoneFigures> zones =
                base.zones().stream().collect(Collectors.toMap(ZoneFigures::unit, Function.identity()));
        List<LocalDate> dates =
                apportioning.checkpoints().stream().map(Checkpoint::date).toList();
        Set<Map.Entry<UnitCode, LocalDate>> given = new HashSet<>();
        for (int i = 0; i < order.values().size(); i++) {
            ApportionmentOrder.Agreed value = order.values().get(i);
            String place = "/values/" + i;
            ZoneFigures zone = zones.get(value.unit());
            if (zone == null) {
                invalid.at(
                        place + "/unit",
                        ApportionmentProblem.UNKNOWN_ZONE,
                        value.unit().value());
            } else if (!zone.known()) {
                invalid.at(place + "/unit", ApportionmentProblem.ZONE_WITHOUT_BASE, order.base());
            }
            if (!dates.contains(value.date())) {
                invalid.at(place + "/date", ApportionmentProblem.UNKNOWN_CHECKPOINT);
            }
            if (value.value().stripTrailingZeros().scale() > order.decimals()) {
                invalid.at(place + "/value", ApportionmentProblem.DECIMALS_TOO_MANY);
            }
            if (!given.add(Map.entry(value.unit(), value.date()))) {
                invalid.at(place, ApportionmentProblem.DUPLICATE_VALUE);
            }
        }
        return given;
    }
}
