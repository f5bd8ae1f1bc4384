package io.zonewatch.chassis.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;

/**
 * A dead letter as it is kept.
 *
 * @param payload null of a tombstone, and of what only the topic holds
 * @param inTopic whether its payload is where it came from only
 * @param settled whether it waits no more
 * @param discarded whether it was settled without having been applied
 */
record Letter(
        long id,
        String projection,
        TopicPartition partition,
        long offset,
        String key,
        byte[] payload,
        boolean inTopic,
        boolean settled,
        boolean discarded) {

    static final String COLUMNS =
            "id, projection, topic, partition, record_offset, record_key, payload, payload_in_topic,"
                    + " replayed_at is not null, discarded_because is not null";

    static Letter read(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong(1),
                row.getString(2),
                new TopicPartition(row.getString(3), row.getInt(4)),
                row.getLong(5),
                row.getString(6),
                row.getBytes(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    boolean applied() {
        return settled && !discarded;
    }

    /** Whether it says that something is no more. */
    boolean tombstone() {
        return payload == null && !inTopic;
    }

    String topic() {
        return partition.topic();
    }

    String place() {
        return topic() + "/" + partition.partition() + "/" + offset;
    }
}
