package io.zonewatch.chassis.event;

import io.quarkus.arc.All;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this service's read models have taken everything that was committed to their topics, whichever replica took it.
 * Work with an effect on people asks this first: after an outage or in the middle of a rebuild a read model shows a state
 * of the world that is over.
 *
 * <p>The committed offsets of the consumer groups are compared with the committed ends of the topics. Offsets are committed
 * after the effect, so what they say was taken can be read in the database. The answer is about the moment of the question;
 * what the producer commits afterwards is news like any other.
 */
@ApplicationScoped
public class Freshness {

    private final Jdbc jdbc;
    private final TopicOffsets offsets;
    private final List<Projection> projections;
    private final String service;

    @Inject
    Freshness(
            Jdbc jdbc,
            TopicOffsets offsets,
            @All List<Projection> projections,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.offsets = offsets;
        this.projections = projections;
        this.service = service;
    }

    /**
     * The read models as they were when they were found complete.
     *
     * @param generations generation by name of the read model
     */
    public record Fresh(Map<String, Long> generations) {}

    /**
     * Looks now; asks the broker, so not from inside a transaction.
     *
     * @return empty while any read model is behind or has not been taken up by any replica yet
     * @throws BrokerAway if the broker does not answer
     */
    public Optional<Fresh> look() {
        Taken taken = ask();
        boolean fresh = projections.stream()
                .allMatch(projection -> taken.allOf(projection, group(projection, taken.generations())));
        return fresh ? Optional.of(new Fresh(taken.generations())) : Optional.empty();
    }

    /**
     * How many records the read models have not taken yet, whichever replica takes them.
     *
     * @throws BrokerAway if the broker does not answer
     */
    long untaken() {
        Taken taken = ask();
        return projections.stream()
                .mapToLong(projection -> taken.leftOf(projection, group(projection, taken.generations())))
                .sum();
    }

    private Taken ask() {
        Map<String, Long> generations = generations("");
        Set<String> groups = projections.stream()
                .map(projection -> group(projection, generations))
                .collect(Collectors.toSet());
        Set<String> topics = projections.stream()
                .flatMap(projection -> projection.topics().stream())
                .collect(Collectors.toSet());
        return new Taken(generations, offsets.ends(topics), offsets.committed(groups));
    }

    /**
     * Holds the read models until the end of the current transaction: no rebuild can empty them meanwhile.
     *
     * @return false if one has been rebuilt since it was found complete; then nothing may be concluded from it
     */
    public boolean hold(Fresh fresh) {
        return generations(" for share").equals(fresh.generations());
    }

    private Map<String, Long> generations(String lock) {
        return jdbc
                .query(
                        "select name, generation from projection_state order by name" + lock,
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A read model nobody has begun yet belongs to the group of its first generation. */
    private String group(Projection projection, Map<String, Long> generations) {
        return ProjectionRunner.group(service, projection.name(), generations.getOrDefault(projection.name(), 1L));
    }

    /** What the broker answered. */
    private record Taken(
            Map<String, Long> generations,
            Map<TopicPartition, Long> ends,
            Map<String, Map<TopicPartition, OffsetAndMetadata>> committed) {

        /** A partition that nobody has taken up is not taken, though it be empty. */
        boolean allOf(Projection projection, String group) {
            return partitionsOf(projection).allMatch(end -> position(group, end.getKey())
                    .filter(taken -> taken >= end.getValue())
                    .isPresent());
        }

        long leftOf(Projection projection, String group) {
            return partitionsOf(projection)
                    .mapToLong(end -> Math.max(
                            0, end.getValue() - position(group, end.getKey()).orElse(0L)))
                    .sum();
        }

        private Stream<Map.Entry<TopicPartition, Long>> partitionsOf(Projection projection) {
            return ends.entrySet().stream()
                    .filter(end -> projection.topics().contains(end.getKey().topic()));
        }

        private Optional<Long> position(String group, TopicPartition partition) {
            return Optional.ofNullable(committed.get(group).get(partition)).map(OffsetAndMetadata::offset);
        }
    }
}
