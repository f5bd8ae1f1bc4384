package io.zonewatch.notification.silence;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import java.util.Locale;

/**
 * What is said to one person by one channel about one round of a duty.
 *
 * @param address of the person, in small letters; empty for a system or a group that is told where no person is known
 */
public record Line(
        String obligation,
        String division,
        String form,
        Duty duty,
        int round,
        StepKind kind,
        String address,
        ChannelCode channel) {

    /** What a step says in a round. */
    public static Line of(
            Obligation obligation, Duty duty, int round, StepKind kind, String address, ChannelCode channel) {
        return new Line(
                obligation.id(),
                obligation.division(),
                obligation.form(),
                duty,
                round,
                kind,
                address == null ? "" : address.toLowerCase(Locale.ROOT),
                channel);
    }
}
