package io.zonewatch.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/** How many records this service's consumers have not applied yet. */
@ApplicationScoped
public class Lag {

    private final ProjectionRunner runner;
    private final TopicOffsets offsets;

    @Inject
    Lag(ProjectionRunner runner, TopicOffsets offsets) {
        this.runner = runner;
        this.offsets = offsets;
    }

    /**
     * Records that wait, over all read models; a partition not yet assigned counts as waiting.
     *
     * @throws BrokerAway if the broker does not answer
     */
    public long records() {
        if (runner.consumers().isEmpty()) {
            return 0;
        }
        Set<String> topics = runner.consumers().stream()
                .flatMap(consumer -> consumer.projection().topics().stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = offsets.written(topics);
        return runner.consumers().stream()
                .mapToLong(consumer -> behind(consumer, ends))
                .sum();
    }

    /** How many records have been taken since the service started. */
    public long taken() {
        return runner.consumers().stream().mapToLong(ProjectionConsumer::taken).sum();
    }

    private static long behind(ProjectionConsumer consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> positions = consumer.positions();
        return ends.entrySet().stream()
                .filter(end ->
                        consumer.projection().topics().contains(end.getKey().topic()))
                .mapToLong(end -> {
                    Long position = positions.get(end.getKey());
                    long offset = end.getValue();
                    return position == null ? Math.max(1, offset) : Math.max(0, offset - position);
                })
                .sum();
    }
}
