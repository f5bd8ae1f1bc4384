package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The fact that a step of a designation or platform was recorded, or an earlier record of it corrected.
 *
 * @param id of the recognition
 * @param step its number in the recognition's line: of the records with one number the latest holds
 * @param on day from which it counts
 * @param withdrawn whether the step turned out never to have been taken
 */
record RecordedStep(UnitCode unit, UUID id, Integer step, String state, LocalDate on, Boolean withdrawn) {

    static final String TOPIC = "zonewatch.registry.facts.v1";

    static final String DESIGNATION = "io.zonewatch.registry.designation-changed.v1";
    static final String PLATFORM = "io.zonewatch.registry.platform-changed.v1";

    RecordedStep checked(String type) {
        Require.members(type, unit, id, step, state, on, withdrawn);
        return this;
    }
}
