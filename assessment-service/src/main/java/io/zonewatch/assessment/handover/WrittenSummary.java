package io.zonewatch.assessment.handover;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;

/**
 * A version of the annual summary of a plan.
 *
 * @param version from 1
 * @param writtenAt business time
 */
record WrittenSummary(
        String plan,
        int year,
        int version,
        OffsetDateTime writtenAt,
        @JsonUnwrapped AnnualSummary content) {}
