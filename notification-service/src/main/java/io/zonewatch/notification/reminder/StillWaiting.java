package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Way;
import io.zonewatch.notification.silence.Line;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.Departures;
import java.time.Instant;
import java.util.List;

/**
 * A reminder that was decided and has not left yet.
 *
 * @param toPerson whether a person is told; else a system or a group
 * @param fellDue when its step fell due
 * @param digestAt moment of the digest in which it leaves; null if none is chosen
 * @param noted until when the delivery has found that it waits, and what that goes by; null if it has not looked, or nothing did
 * @param against what will withdraw it as soon as the delivery takes it up, or null
 */
record StillWaiting(
        long id,
        Recorded.About about,
        StepKind kind,
        Hearer hearer,
        ChannelCode channel,
        boolean toPerson,
        Instant fellDue,
        Instant decidedAt,
        Instant digestAt,
        Departure noted,
        int ladderVersion,
        Reason against) {

    /** What it says, and to whom. */
    Telling telling() {
        return new Telling(hearer, new Way(channel, List.of(), false), null);
    }

    /** When it leaves, as the delivery will find if nothing changes. */
    Departure departure(Obligation obligation, Departures departures, Instant now) {
        Line line = Line.of(
                obligation,
                about.duty(),
                about.round(),
                kind,
                hearer.recipient().person(),
                channel);
        Departure found = digestAt == null || digestAt.isAfter(now)
                ? departures.departure(line, now, obligation.dueAt(about.duty()))
                : departures.ofDigest(line, digestAt, now);
        boolean otherwise = noted != null && noted.isAfter(now) && !noted.at().equals(found.at());
        return otherwise ? noted : found;
    }
}
