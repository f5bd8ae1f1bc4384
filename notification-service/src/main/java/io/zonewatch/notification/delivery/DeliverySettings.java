package io.zonewatch.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.zonewatch.notification.ladder.ChannelCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How reminders leave. All durations are of the system clock. */
@ConfigMapping(prefix = "zonewatch.delivery")
public interface DeliverySettings {

    /** How many reminders are claimed at once; as many more while those leave, of each channel. */
    @WithDefault("100")
    int batch();

    /**
     * How many e-mails are under way at the same time by this replica: those that are handed over, and those whose outcome is being written down. It is
     * more than the mail client has lines, so that no line waits for a commit; and the most that can arrive twice after a crash.
     */
    @WithDefault("24")
    int threads();

    /** How many messages are under way at the same time by this replica on each other channel: one that hangs takes these, and none of another's. */
    @WithDefault("8")
    int otherThreads();

    /** How long the sender waits before it looks again when there was nothing to send. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long one sending may take. */
    @WithDefault("PT30S")
    Duration timeout();

    /** How long a claim holds; when it is over without an outcome, the reminder is claimed again. Longer than the timeout. */
    @WithDefault("PT2M")
    Duration lease();

    /** How long to wait after the first failure; doubled with each further one. */
    @WithDefault("PT2S")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT5M")
    Duration longestRetry();

    /**
     * How long a reminder waits together after answers about itself before it counts as failed. Its channel's or the service's absence counts for none; but what has another way leaves
     * by that one once it has waited for so long at all.
     */
    @WithDefault("PT48H")
    Duration giveUpAfter();

    /** The most by which chance lengthens a wait, in percent. */
    @WithDefault("20")
    int jitterPercent();

    /**
     * Waits after the first, second and each further sending to a group or a telephone about which nobody has said whether it was taken; each may say it once more, so it is
     * given up after as many and one, and told as one that may have arrived. An e-mail at which alone the line to its server breaks is sent again after the longest of them.
     */
    @WithDefault("PT5M,PT1H")
    List<Duration> unconfirmed();

    /** Waits after the first, second and each further failed attempt of a channel that has a schedule of its own; it ends with them. */
    Map<ChannelCode, List<Duration>> schedule();

    /** By which channel a message leaves instead where one has failed for good; each message changes the channel once. */
    Map<ChannelCode, ChannelCode> fallback();

    /** When a channel that is out of order is left alone, or a system or gateway that is called. */
    Breaker breaker();

    /** A circuit breaker's settings. */
    interface Breaker {

        /** How many failures of the channel in a row open it. */
        @WithDefault("5")
        int failures();

        /** How long it is open the first time; doubled with each try that fails. */
        @WithDefault("PT15S")
        Duration openFor();

        /** The longest it is open. */
        @WithDefault("PT5M")
        Duration longest();
    }
}
