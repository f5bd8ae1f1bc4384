package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

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
        if (rules.incomplete.hasPlaces()) {
            throw rules.incomplete;
        }
        if (rules.invalid.hasPlaces()) {
            throw rules.invalid;
        }
    }

    private void check(Target target, String place) {
        if (!target.scope().isAvailable()) {
            invalid.at(
                    place + "/scope/kind",
                    PlanProblem.SCOPE_NOT_AVAILABLE,
                    target.scope().kind().name());
        }
        LocalDate before = target.baseline().date();
        for (int i = 0; i < target.checkpoints().size(); i++) {
            Checkpoint checkpoint = target.checkpoints().get(i);
            check(checkpoint, before, place + "/checkpoints/" + i);
            before = checkpoint.date();
        }
    }

    private void check(Checkpoint checkpoint, LocalDate before, String place) {
        if (!checkpoint.date().isAfter(before)) {
            invalid.at(place + "/date", PlanProblem.CHECKPOINT_NOT_LATER);
        }
        switch (checkpoint.operator()) {
            case AT_LEAST, AT_MOST -> {
                requireValue(checkpoint, place);
                if (checkpoint.tolerance() != null) {
                    invalid.at(place + "/tolerance", PlanProblem.TOLERANCE_UNFIT);
                }
            }
            case ABOUT -> {
                requireValue(checkpoint, place);
                if (checkpoint.tolerance() == null || checkpoint.tolerance().signum() < 0) {
                    invalid.at(place + "/tolerance", PlanProblem.TOLERANCE_UNFIT);
                }
            }
            case STEADY_GROWTH, COUNT_AT_LEAST, MILESTONE, UNSET ->
                invalid.at(
                        place + "/operator",
                        PlanProblem.OPERATOR_NOT_AVAILABLE,
                        checkpoint.operator().name());
        }
    }

    private void requireValue(Checkpoint checkpoint, String place) {
        if (checkpoint.value() == null) {
            incomplete.at(place + "/value", BodyFault.REQUIRED);
        }
    }
}
