package io.zonewatch.registry.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something the supervision group does on a day, and that concerns units. */
public interface Act {

    /** Day for which it is, or was, planned. */
    LocalDate plannedFor();

    /** Codes of the units that it concerns; whoever sees one of them sees the act. */
    List<String> concerns();

    /** How it ended, if it did. */
    Optional<Ended> ended();

    /** That it was held or cancelled, and when. */
    record Ended(ActState as, LocalDate on) {}

    /** Its state on a day. */
    default ActState on(LocalDate day) {
        return ended().filter(end -> !end.on().isAfter(day)).map(Ended::as).orElse(ActState.PLANNED);
    }
}
