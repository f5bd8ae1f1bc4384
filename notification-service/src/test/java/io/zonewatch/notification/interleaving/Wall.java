package io.zonewatch.notification.interleaving;

import static io.zonewatch.notification.ladder.ContactRole.OFFICE;
import static io.zonewatch.notification.ladder.ContactRole.STATISTICIAN;
import static io.zonewatch.notification.ladder.ContactRole.ZONE_LEADER;

import io.zonewatch.notification.ladder.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ladder of a form as it hangs on the wall.
 *
 * @param saysEverything whether every step that fell due in an outage is said, not only the last
 */
record Wall(String form, int version, boolean saysEverything, List<Rung> rungs) {

    private static final Rung LAST = Rung.of("T+5", 5, StepKind.ESCALATION, OFFICE);
    private static final Rung BACK = Rung.of("BACK", 0, StepKind.RETURNED, STATISTICIAN, ZONE_LEADER);
    private static final Rung NOTICE = Rung.of("T+3", 3, StepKind.FORMAL_NOTICE, STATISTICIAN, ZONE_LEADER);
    private static final Rung FIRST = Rung.of("T+1", 1, StepKind.OVERDUE, STATISTICIAN, ZONE_LEADER);
    private static final Rung SOON = Rung.of("T-3", -3, StepKind.COURTESY, STATISTICIAN);
    private static final Rung TODAY = Rung.of("T", 0, StepKind.COURTESY, STATISTICIAN);
    private static final Rung LEADERS = Rung.of("T+2", 2, StepKind.OVERDUE, ZONE_LEADER);
    private static final Rung AGAIN = Rung.of("T+4", 4, StepKind.OVERDUE, STATISTICIAN);

    /** What hangs there for a monthly report; steps are added as time goes on. */
    static Wall monthly(String form, int version) {
        List<Rung> rungs = new ArrayList<>(List.of(SOON, TODAY, FIRST, NOTICE, LAST, BACK));
        if (version > 1) {
            rungs.add(LEADERS);
        }
        if (version > 2) {
            rungs.add(AGAIN);
        }
        return new Wall(form, version, false, rungs);
    }

    /** What hangs there for a quarterly report. */
    static Wall quarterly(String form) {
        return new Wall(form, 1, true, List.of(TODAY, FIRST, LEADERS, NOTICE, LAST));
    }

    String json(String office) {
        return """
                {"form":"%s","version":%d,"officeUnit":"%s","time":"09:00","catchUp":"%s","steps":[%s]}""".formatted(
                        form,
                        version,
                        office,
                        saysEverything ? "EVERY_STEP" : "LAST_STEP",
                        rungs.stream().map(Rung::json).collect(Collectors.joining(",")));
    }
}
