package io.zonewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When the next attempt is made: as the receiver asked, else by the channel's own schedule, else doubling. Every wait is
 * lengthened by chance, so that what failed together does not come back together.
 *
 * <p>A message ends by what is answered about it: after the last of the schedule, or once these answers have let it wait for the give-up time together. That
 * its way was closed, or that nobody was there to send it, ends none, for however long. What may have been taken by somebody who cannot tell a repetition is sent few times.
 */
final class Retry {

    private final DeliverySettings settings;
    private final RandomGenerator random;

    Retry(DeliverySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * The wait after an answer about the message that did not take it.
     *
     * @param after what the receiver asked for, or null
     * @return empty if it was the last attempt
     */
    Optional<Duration> wait(Claim claim, Duration after) {
        List<Duration> schedule = schedule(claim);
        Claim.Tried tried = claim.tried();
        boolean over = schedule.isEmpty()
                ? tried.waited().compareTo(settings.giveUpAfter()) >= 0
                : tried.answers() >= schedule.size();
        if (over) {
            return Optional.empty();
        }
        Duration own = schedule.isEmpty() ? doubled(tried.answers()) : schedule.get(tried.answers());
        return Optional.of(lengthened(after == null ? own : Answer.NotNow.granted(after)));
    }

    /**
     * The wait after a sending about which nobody has said whether it was taken, to somebody who cannot tell a repetition.
     *
     * @return empty if it was the last
     */
    Optional<Duration> waitUnconfirmed(Claim claim) {
        int before = claim.tried().unconfirmed();
        return before < settings.unconfirmed().size()
                ? Optional.of(lengthened(settings.unconfirmed().get(before)))
                : Optional.empty();
    }

    /** The longest of these waits. */
    Duration longestUnconfirmed() {
        return Collections.max(settings.unconfirmed());
    }

    /**
     * The wait where the way to the receiver is closed.
     *
     * @param after when it may be open again, or null if nobody knows
     */
    Duration pause(Claim claim, Duration after) {
        return lengthened(after == null ? doubled(claim.tried().attempts()) : Answer.NotNow.granted(after));
    }

    /**
     * Whether it has waited for so long, whatever it met, that it leaves by another way if it has one; a schedule could have been followed to its end.
     *
     * @param now by the system clock
     */
    boolean isOverdue(Claim claim, Instant now) {
        Duration scheduled = schedule(claim).stream().reduce(Duration.ZERO, Duration::plus);
        return claim.recordedAt().plus(scheduled).plus(settings.giveUpAfter()).isBefore(now);
    }

    private List<Duration> schedule(Claim claim) {
        return settings.schedule().getOrDefault(claim.channel(), List.of());
    }

    private Duration doubled(int times) {
        Duration doubled = settings.firstRetry().multipliedBy(1L << Math.min(times, 20));
        return doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
    }

    private Duration lengthened(Duration wait) {
        long most = wait.toMillis() * settings.jitterPercent() / 100;
        return wait.plusMillis(random.nextLong(most + 1));
    }
}
