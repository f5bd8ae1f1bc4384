package io.zonewatch.chassis.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What each client has left, in a token bucket of its own. Replicas do not share it: it protects a replica, and a client behind a load balancer has what all
 * replicas give together. A bucket that nobody has drawn from for a minute is full again, so it is forgotten.
 */
@ApplicationScoped
class ClientRates {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final int quota;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).build();

    @Inject
    ClientRates(RateSettings settings) {
        this.quota = settings.perMinute();
    }

    /**
     * What came of asking once more.
     *
     * @param remaining how often the client may still ask
     * @param full how long until it may ask as often as ever
     * @param pause how long until it may ask again; zero if it may now
     */
    record Draw(long remaining, Duration full, Duration pause) {

        boolean isAllowed() {
            return pause.isZero();
        }
    }

    int quota() {
        return quota;
    }

    Draw draw(String client) {
        ConsumptionProbe probe = buckets.get(client, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Draw(
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }
}
