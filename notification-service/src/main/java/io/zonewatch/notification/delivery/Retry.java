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
     * @param before how many attempts were made before it
     * @param after what the receiver asked for, or null
     * @param now by the system clock
     * @return empty if it was the last attempt
     */
    Optional<Duration> wait(Claim claim, int before, Duration after, Instant now) {
        List<Duration> schedule = schedule(claim);
        boolean over = schedule.isEmpty()
                ? claim.recordedAt().plus(settings.giveUpAfter()).isBefore(now)
                : before >= schedule.size();
        return over
                ? Optional.empty()
                : Optional.of(lengthened(after == null ? own(schedule, before) : Answer.NotNow.granted(after)));
    }

    /**
     * The wait where nothing was attempted: it uses up no attempt, but nobody waits for ever. The time in which a reminder is given up comes on top of
     * its channel's schedule, so that every attempt of the schedule can be made.
     *
     * @param rest how long whoever would have been called is left alone
     * @return empty if it has waited long enough
     */
    Optional<Duration> rest(Claim claim, Duration rest, Instant now) {
        Duration scheduled = schedule(claim).stream().reduce(Duration.ZERO, Duration::plus);
        boolean over =
                claim.recordedAt().plus(scheduled).plus(settings.giveUpAfter()).isBefore(now);
        return over ? Optional.empty() : Optional.of(lengthened(rest));
    }

    private List<Duration> schedule(Claim claim) {
        return settings.schedule().getOrDefault(claim.channel(), List.of());
    }

    private Duration own(List<Duration> schedule, int before) {
        return schedule.isEmpty() ? doubled(before) : schedule.get(before);
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
