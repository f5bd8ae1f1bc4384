package io.zonewatch.chassis.event;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.common.TopicPartition;

/** What is put aside still, or was discarded, and was told of a key after what is replayed. */
@ApplicationScoped
class LaterLetters {

    private final Jdbc jdbc;

    @Inject
    LaterLetters(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is any: what they say is not known, so what is replayed is not the last that was told of the key. */
    boolean areThereOf(Projection projection, TopicPartition partition, long offset, String key) {
        return jdbc.queryOne("""
                        select 1 from dead_letter
                        where projection = ? and topic = ? and partition = ? and record_offset > ? and record_key = ?
                          and (replayed_at is null or discarded_because is not null) limit 1
                        """, row -> true, projection.name(), partition.topic(), partition.partition(), offset, key)
                .isPresent();
    }
}
