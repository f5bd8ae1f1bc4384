package io.zonewatch.notification.waiting;

import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Line;
import java.time.Instant;
import java.util.function.Function;

/**
 * When what is said to somebody leaves: the first moment at which neither the recipient's own hours nor a snooze nor a silence keeps it.
 * The one rule for claims, preview and why-not alike, and a pure function, so that what is foreseen is what happens.
 *
 * <p>Whatever is over last holds, and is asked for again at that moment: a silence may end in quiet hours, and these within a
 * snooze. It comes to an end, since there are so many holds and no more, and an allowed moment stays one.
 */
public record Departures(Timetable timetable, Holds holds) {

    /**
     * When something that is ready at a moment leaves.
     *
     * @param dueAt deadline of what it is about, or null
     */
    public Departure departure(Line line, Instant ready, Instant dueAt) {
        Function<Instant, Departure> asked = moment -> timetable.departure(line.kind(), line.channel(), moment, dueAt);
        Departure free = kept(line, Departure.at(ready));
        Departure next = asked.apply(free.at());
        while (!next.inDigest() && next.isAfter(free.at())) {
            free = kept(line, free.movedOn(next));
            next = asked.apply(free.at());
        }
        if (next.inDigest()) {
            return gathered(line, next.at(), free.movedOn(next));
        }
        return free.hold() == null ? next : free;
    }

    /**
     * When something leaves that was put into a digest: with that one, and once nothing keeps it back any more.
     *
     * @param digestAt moment of the digest, not after now
     */
    public Departure ofDigest(Line line, Instant digestAt, Instant now) {
        return gathered(line, digestAt, new Departure(now, null, null, true));
    }

    private Departure gathered(Line line, Instant digestAt, Departure from) {
        Departure free = kept(line, from);
        Departure next = timetable.ofDigest(digestAt, free.at());
        while (next.isAfter(free.at())) {
            free = kept(line, free.movedOn(next));
            next = timetable.ofDigest(digestAt, free.at());
        }
        return free;
    }

    private Departure kept(Line line, Departure moment) {
        return holds.on(line, moment.at()).map(moment::until).orElse(moment);
    }
}
