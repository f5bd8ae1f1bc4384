package io.zonewatch.assessment.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A plan as it was taken.
 *
 * @param findings what is odd about it; none of it is an error
 */
record CheckedPlan(@JsonUnwrapped Plan plan, List<PlanFinding> findings) {}
