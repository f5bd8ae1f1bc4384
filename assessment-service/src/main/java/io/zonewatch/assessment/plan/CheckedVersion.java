package io.zonewatch.assessment.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A version of a plan as a caller sees it.
 *
 * @param findings what is odd about its targets, by what is known now; none of it is an error
 */
record CheckedVersion(@JsonUnwrapped PlanVersion version, List<PlanFinding> findings) {}
