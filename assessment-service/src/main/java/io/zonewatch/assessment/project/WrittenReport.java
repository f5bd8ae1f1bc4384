package io.zonewatch.assessment.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;

/**
 * A report on a project as it was kept.
 *
 * @param number from 1
 * @param at business time
 * @param by the person
 */
record WrittenReport(
        int number,
        OffsetDateTime at,
        String by,
        @JsonUnwrapped ProjectReport report) {}
