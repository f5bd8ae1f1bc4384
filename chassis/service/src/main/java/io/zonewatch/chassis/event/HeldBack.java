package io.zonewatch.chassis.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/**
 * What of the outbox the broker refuses, so that it holds up nothing else. It is tried again by and by, with pauses that double up to a limit;
 * what is refused and why is logged when it begins or changes, and when it is over. Belongs to the relay's thread.
 */
final class HeldBack {

    private static final Logger LOG = Logger.getLogger(HeldBack.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Clock clock;
    private final Duration firstPause;
    private final Map<Lane, Hold> holds = new HashMap<>();

    HeldBack(Clock clock, Duration firstPause) {
        this.clock = clock;
        this.firstPause = firstPause;
    }

    /**
     * What keeps its order among itself and is held back together.
     *
     * @param partitionKey of one aggregate, or null for the whole topic
     */
    record Lane(String topic, String partitionKey) {

        boolean has(OutboxTable.Row row) {
            return topic.equals(row.topic()) && (partitionKey == null || partitionKey.equals(row.partitionKey()));
        }
    }

    /** A row that the broker refuses, and why. */
    record Refusal(OutboxTable.Row row, Exception cause) {

        /** Whether the broker will refuse the row again however often it is asked, until somebody changes something there. */
        static boolean is(Exception failure) {
            return isOfRecord(failure)
                    || failure instanceof UnknownTopicOrPartitionException
                    || failure instanceof TopicAuthorizationException
                    || failure instanceof InvalidTopicException;
        }

        private static boolean isOfRecord(Exception failure) {
            return failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException;
        }

        Lane lane() {
            return new Lane(row.topic(), isOfRecord(cause) ? row.partitionKey() : null);
        }
    }

    private record Hold(String why, Duration pause, Instant until) {}

    /** The lanes to be left out now. */
    List<Lane> now() {
        Instant now = clock.instant();
        return lanes(hold -> hold.until().isAfter(now));
    }

    /** How many lanes have been refused and not been taken since. */
    int size() {
        return holds.size();
    }

    void hold(Refusal refusal) {
        Lane lane = refusal.lane();
        String why = refusal.cause().getClass().getSimpleName();
        Hold before = holds.get(lane);
        Duration pause = before == null ? firstPause : shorter(before.pause().multipliedBy(2), LONGEST_PAUSE);
        if (before == null || !before.why().equals(why)) {
            LOG.errorf(
                    refusal.cause(),
                    "the broker refuses what is to be sent; it is held back and tried again topic=%s aggregate=%s row=%d",
                    lane.topic(),
                    lane.partitionKey() == null ? "all" : lane.partitionKey(),
                    refusal.row().id());
        }
        holds.put(lane, new Hold(why, pause, clock.instant().plus(pause)));
    }

    /** The broker has taken these rows. */
    void taken(List<OutboxTable.Row> rows) {
        if (holds.isEmpty()) {
            return;
        }
        for (Lane lane : lanes(hold -> true)) {
            if (rows.stream().anyMatch(lane::has)) {
                holds.remove(lane);
                LOG.infof(
                        "the broker takes again what was held back topic=%s aggregate=%s",
                        lane.topic(), lane.partitionKey() == null ? "all" : lane.partitionKey());
            }
        }
    }

    private List<Lane> lanes(Predicate<Hold> which) {
        return holds.entrySet().stream()
                .filter(hold -> which.test(hold.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
