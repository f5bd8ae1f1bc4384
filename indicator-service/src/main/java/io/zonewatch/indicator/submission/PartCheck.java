package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.reporting.IndustryEdition;
import io.zonewatch.reporting.formula.TopN;
import java.util.Optional;

/**
 * Whether parts of a breakdown are named as all of them are: by a division 大类 with the letter of its section 门类, or OTHER; so that no industry is counted
 * under two codes.
 *
 * @param edition the one that holds for the report's period
 * @param problem gets the faults
 */
record PartCheck(IndustryEdition edition, Problem problem) {

    /** Notes the fault, if there is one, for the place. */
    boolean accepts(String pointer, String part) {
        if (part.equals(TopN.OTHER)) {
            return true;
        }
        Optional<String> division = edition.divisionLike(part);
        if (division.isEmpty()) {
            problem.at(pointer, IndicatorProblem.UNKNOWN_PART, part, edition.title());
        } else if (!division.get().equals(part)) {
            problem.at(pointer, IndicatorProblem.PART_IN_OTHER_SECTION, part, edition.title(), division.get());
        }
        return division.filter(part::equals).isPresent();
    }
}
