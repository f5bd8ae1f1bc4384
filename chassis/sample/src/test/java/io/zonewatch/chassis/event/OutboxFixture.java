package io.zonewatch.chassis.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.embedded.Database;
import io.zonewatch.testing.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.flywaydb.core.Flyway;

/** A migrated database without a service, into which a test writes events as a business transaction would. */
record OutboxFixture(Database database, String topic) {

    static final String TYPE = "io.zonewatch.test.v1";

    static OutboxFixture of(String name, String topic) throws SQLException {
        Database database = Infrastructure.database(name);
        OutboxFixture fixture = new OutboxFixture(database, topic);
        Flyway.configure()
                .dataSource(fixture.url(), database.owner(), database.ownerPassword())
                .locations("db/chassis")
                .placeholders(Map.of("appRole", database.app()))
                .load()
                .migrate();
        try (Connection owner = DriverManager.getConnection(fixture.url(), database.owner(), database.ownerPassword());
                PreparedStatement statement = owner.prepareStatement(
                        "create table if not exists effect (code text primary key, times int not null)")) {
            statement.execute();
        }
        return fixture;
    }

    String url() {
        return Infrastructure.postgres().url(database.name());
    }

    /** One business transaction that leaves as many events, and their subjects. */
    List<String> write(int events) throws SQLException {
        List<String> codes = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(events)
                .toList();
        write(codes, Map.of());
        return codes;
    }

    /** One business transaction that leaves an event of each aggregate, in their order, with this payload. */
    void write(List<String> aggregates, Map<String, ?> payload) throws SQLException {
        Envelope envelope = new Envelope(new ObjectMapper().findAndRegisterModules());
        try (Connection connection = app();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into outbox (event_id, topic, record_key, partition_key, payload) values (?, ?, ?, ?, ?)
                        """)) {
            connection.setAutoCommit(false);
            for (String code : aggregates) {
                UUID id = UUID.randomUUID();
                var event = new OutgoingEvent(topic, code, code, TYPE, code, null, payload);
                statement.setObject(1, id);
                statement.setString(2, topic);
                statement.setString(3, code);
                statement.setString(4, code);
                statement.setBytes(
                        5, envelope.write(id, "test", OffsetDateTime.parse("2016-01-01T00:00:00+08:00"), null, event));
                statement.addBatch();
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = app();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The keys of all committed records of the topic, in no particular order. */
    List<String> committedKeys() {
        return committed().stream().map(ConsumerRecord::key).toList();
    }

    /** How many bytes the values of a key's records have, in their order. */
    List<Integer> committedSizesOf(String key) {
        return committed().stream()
                .filter(item -> item.key().equals(key))
                .map(ConsumerRecord::serializedValueSize)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> committed() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Infrastructure.kafka().bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    private Connection app() throws SQLException {
        return DriverManager.getConnection(url(), database.app(), database.appPassword());
    }
}
