package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold in a plan beyond the form of its members; everything that is wrong is named at once. */
final class PlanRules {

    private final Problem incomplete = Problem.of(ChassisProblem.INVALID_BODY);
    private final Problem invalid = Problem.of(PlanProblem.PLAN_INVALID);

    private PlanRules() {}

    /** @throws Problem with every place that breaks a rule */
    static void check(Plan plan) {
        PlanRules rules = new PlanRules();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < plan.targets().size(); i++) {
            Target target = plan.targets().get(i);
            String place = "/targets/" + i;
            if (!codes.add(target.code())) {
                rules.invalid.at(place + "/code", PlanProblem.DUPLICATE_TARGET);
            }
            rules.check(target, place);
        }
        AssumptionRules.check(
                plan.assumptions(),
                plan.targets().stream().flatMap(Target::restsOn).collect(Collectors.toSet()),
                rules.invalid);
        if (rules.incomplete.hasPlaces()) {
            throw rules.incomplete;
        }
        if (rules.invalid.hasPlaces()) {
            throw rules.invalid;
        }
    }

    private void check(Target target, String place) {
        if (!target.scope().fits()) {
            invalid.at(
                    place + "/scope",
                    PlanProblem.SCOPE_UNFIT,
                    target.scope().kind().name());
        }
        checkSource(target, place);
        LocalDate before = target.baseline().date();
        for (int i = 0; i < target.checkpoints().size(); i++) {
            Checkpoint checkpoint = target.checkpoints().get(i);
            check(checkpoint, target, before, place + "/checkpoints/" + i);
            before = checkpoint.date();
        }
        if (target.warning() != null
                && target.warning().clearAt().compareTo(target.warning().raiseAt()) >= 0) {
            invalid.at(place + "/warning/clearAt", PlanProblem.LEVELS_UNFIT);
        }
    }

    private void checkSource(Target target, String place) {
        if (target.form() == null && target.count() == null) {
            incomplete.at(place + "/form", BodyFault.REQUIRED);
        }
        if (target.form() != null && target.count() != null) {
            invalid.at(place + "/count", PlanProblem.SOURCE_UNFIT);
        }
        if (target.mustHoldForEveryZone() && target.count() == null) {
            invalid.at(place + "/every", PlanProblem.SOURCE_UNFIT);
        }
        boolean compared = target.checkpoints().stream()
                .anyMatch(checkpoint -> checkpoint.operator().hasValue());
        if (compared && target.baseline().value() == null) {
            incomplete.at(place + "/baseline/value", BodyFault.REQUIRED);
        }
    }

    private void check(Checkpoint checkpoint, Target target, LocalDate before, String place) {
        OperatorName operator = checkpoint.operator();
        if (!checkpoint.date().isAfter(before)) {
            invalid.at(place + "/date", PlanProblem.CHECKPOINT_NOT_LATER);
        }
        if (!operator.fits(target.count() != null)) {
            invalid.at(place + "/operator", PlanProblem.SOURCE_UNFIT);
        }
        if (operator.hasValue() && checkpoint.value() == null) {
            incomplete.at(place + "/value", BodyFault.REQUIRED);
        }
        if (!operator.hasValue() && checkpoint.value() != null) {
            invalid.at(place + "/value", PlanProblem.OPERATOR_UNFIT, operator.name());
        }
        BigDecimal tolerance = checkpoint.tolerance();
        boolean about = operator == OperatorName.ABOUT;
        if (about != (tolerance != null) || (tolerance != null && tolerance.signum() < 0)) {
            invalid.at(place + "/tolerance", PlanProblem.TOLERANCE_UNFIT);
        }
        requireOnly(operator == OperatorName.STEADY_GROWTH, checkpoint.floor(), operator, place + "/floor");
        requireOnly(
                operator == OperatorName.STEADY_GROWTH, checkpoint.quarterFloor(), operator, place + "/quarterFloor");
        if (checkpoint.reached() != null && target.count() == null) {
            invalid.at(place + "/reached", PlanProblem.OPERATOR_UNFIT, operator.name());
        }
    }

    private void requireOnly(boolean needed, BigDecimal value, OperatorName operator, String place) {
        if (needed && value == null) {
            incomplete.at(place, BodyFault.REQUIRED);
        }
        if (!needed && value != null) {
            invalid.at(place, PlanProblem.OPERATOR_UNFIT, operator.name());
        }
    }
}
