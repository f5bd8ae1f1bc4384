package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.chassis.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which targets name an indicator, a form or an assumption that nothing is known of, so that a typing error is not waited for in vain. */
@ApplicationScoped
class PlanFindings {

    private final RollUps rollUps;
    private final Messages messages;

    @Inject
    PlanFindings(RollUps rollUps, Messages messages) {
        this.rollUps = rollUps;
        this.messages = messages;
    }

    /** By what is known now. What is counted in the registry needs neither. */
    @Transactional
    List<PlanFinding> of(List<Target> targets, List<Assumption> assumptions) {
        Set<String> told = assumptions.stream().map(Assumption::id).collect(Collectors.toSet());
        List<PlanFinding> found = new ArrayList<>();
        for (Target target : targets) {
            if (target.form() != null) {
                if (!rollUps.isInCatalogue(target.indicator())) {
                    found.add(finding(PlanFinding.PlanFindingCode.UNKNOWN_INDICATOR, target, target.indicator()));
                }
                if (!rollUps.isOwed(target.form())) {
                    found.add(finding(PlanFinding.PlanFindingCode.UNKNOWN_FORM, target, target.form()));
                }
            }
            target.restsOn()
                    .distinct()
                    .filter(id -> !told.contains(id))
                    .forEach(id -> found.add(finding(PlanFinding.PlanFindingCode.UNTOLD_ASSUMPTION, target, id)));
        }
        return List.copyOf(found);
    }

    /** The version with what is odd about it. */
    CheckedVersion checked(PlanVersion version) {
        return new CheckedVersion(version, of(version.targets(), version.assumptions()));
    }

    private PlanFinding finding(PlanFinding.PlanFindingCode code, Target target, String unknown) {
        String key = "plan-finding." + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new PlanFinding(code, target.code(), messages.text(key, unknown, target.code()));
    }
}
