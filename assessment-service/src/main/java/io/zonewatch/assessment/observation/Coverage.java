package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.util.List;

/**
 * Which of the units that owe a roll-up's figures have accepted ones.
 *
 * @param owed units that owe them, the exempt not counted
 * @param accepted of those, the ones with accepted figures
 * @param exempt units released by rule
 * @param missingUnits those that owe and have none, in order
 */
public record Coverage(int owed, int accepted, int exempt, List<UnitCode> missingUnits) {

    /** Keeps a copy of the units. */
    public Coverage {
        missingUnits = List.copyOf(missingUnits);
    }

    /** Whether everybody who owes has accepted figures, and somebody does. */
    public boolean isFull() {
        return owed > 0 && accepted == owed;
    }
}
