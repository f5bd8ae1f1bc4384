package io.zonewatch.chassis.event;

import io.zonewatch.chassis.event.Rebuild.Generation;
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
    private final Rebuild rebuild;

    @Inject
    Lag(ProjectionRunner runner, TopicOffsets offsets, Rebuild rebuild) {
        this.runner = runner;
        this.offsets = offsets;
        this.rebuild = rebuild;
    }

    /**
     * Records that wait, over all read models; a partition not yet assigned counts as waiting, and so does all of a read model whose rebuild was
     * begun and whose consumer has not noticed yet.
     *
     * @throws BrokerAway if the broker does not answer
     */
    public long records() {
        if (runner.consumers().isEmpty()) {
            return 0;
        }
        Map<String, Long> generations =
                rebuild.list().stream().collect(Collectors.toMap(Generation::name, Generation::generation));
        Set<String> topics = runner.consumers().stream()
                .flatMap(consumer -> consumer.projection().topics().stream())
                .collect(Collectors.toSet());
        Map<TopicPartition, Long> ends = offsets.written(topics);
        return runner.consumers().stream()
                .mapToLong(consumer -> behind(consumer, generations, ends))
                .sum();
    }

    /** How many records have been taken since the service started. */
    public long taken() {
        return runner.consumers().stream().mapToLong(ProjectionConsumer::taken).sum();
    }

    private static long behind(
            ProjectionConsumer consumer, Map<String, Long> generations, Map<TopicPartition, Long> ends) {
        Long current = generations.get(consumer.projection().name());
        boolean begunAnew = current != null && current != consumer.generation();
        Map<TopicPartition, Long> positions = begunAnew ? Map.of() : consumer.positions();
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
