package io.zonewatch.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When the next attempt is made: as the receiver asked, else by the channel's own schedule, else doubling. Every wait is
 * lengthened by chance, so that what failed together does not come back together.
 */
final class Retry {

    private final DeliverySettings settings;
    private final RandomGenerator random;

    Retry(DeliverySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /**
     * The wait after a failed attempt.
     *
     * @param after what the receiver asked for, or null
     * @param now by the system clock
     * @return empty if it was the last attempt
     */
    Optional<Duration> wait(Claim claim, Duration after, Instant now) {
        List<Duration> schedule = settings.schedule().getOrDefault(claim.channel(), List.of());
        boolean over = schedule.isEmpty()
                ? claim.recordedAt().plus(settings.giveUpAfter()).isBefore(now)
                : claim.attempts() >= schedule.size();
        return over
                ? Optional.empty()
                : Optional.of(lengthened(after == null ? own(schedule, claim) : Answer.NotNow.granted(after)));
    }

    private Duration own(List<Duration> schedule, Claim claim) {
        return schedule.isEmpty() ? doubled(claim.attempts()) : schedule.get(claim.attempts());
    }

    private Duration doubled(int attempts) {
        Duration doubled = settings.firstRetry().multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
    }

    private Duration lengthened(Duration wait) {
        long most = wait.toMillis() * settings.jitterPercent() / 100;
        return wait.plusMillis(random.nextLong(most + 1));
    }
}
