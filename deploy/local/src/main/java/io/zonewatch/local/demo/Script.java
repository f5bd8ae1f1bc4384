package io.zonewatch.local.demo;

import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that is done during the demonstration, in order.
 *
 * @param actions by moment
 */
record Script(List<Action> actions) {

    /** Where the simulated clock starts. */
    static final Instant BEGIN = ReportingZone.instantOf(LocalDate.of(2016, 1, 1), LocalTime.MIDNIGHT);

    /** How far it is played. */
    static final Instant END = ReportingZone.instantOf(LocalDate.of(2017, 3, 31), LocalTime.of(18, 0));

    /** The calendar of the second year, and when its notice came out (国办发明电〔2016〕17号, 1 December 2016). */
    static final String LATER_CALENDAR = "2017";

    private static final Instant LATER_CALENDAR_AT =
            ReportingZone.instantOf(LocalDate.of(2016, 12, 1), LocalTime.of(10, 0));

    Script {
        actions = List.copyOf(actions);
    }

    /** The year of the pack. */
    static Script of(Pack pack) {
        var calendar = new Action.PublishCalendar(LATER_CALENDAR_AT, LATER_CALENDAR);
        return new Script(Stream.concat(Stream.of(calendar), new ScriptWriter(pack).actions().stream())
                .sorted(Action.ORDER)
                .toList());
    }
}
