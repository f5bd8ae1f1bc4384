package io.zonewatch.notification.silence;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import java.time.Instant;

/**
 * A person wants to hear nothing of one obligation for a while 暂缓提醒, in its present round: a return, a reopening or a moved
 * deadline is news. A formal notice is served in any case.
 *
 * @param address of the person, in small letters
 */
public record Snooze(
        String obligation, Duty duty, int round, String address, Instant from, Instant until, String reason)
        implements Hold {

    @Override
    public boolean concerns(Line line) {
        return line.kind() != StepKind.FORMAL_NOTICE
                && obligation.equals(line.obligation())
                && duty == line.duty()
                && round == line.round()
                && address.equals(line.address());
    }
}
