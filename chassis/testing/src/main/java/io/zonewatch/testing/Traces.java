package io.zonewatch.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Where a text is found: in any column of any table of a service, in what is left of a topic. For tests of erasure. */
public final class Traces {

    private Traces() {}

    /** A column, and whether it holds bytes. */
    private record Column(String table, String name, boolean bytes) {

        /** Whether any row holds the text; bytes are compared with its UTF-8. */
        String query() {
            String place =
                    bytes ? "position(convert_to(?, 'UTF8') in \"" + name + "\")" : "strpos(\"" + name + "\"::text, ?)";
            return "select exists (select 1 from \"" + table + "\" where " + place + " > 0)";
        }
    }

    /**
     * The columns of a service's database that hold one of the texts, such as {@code reminder.recipient}; columns of every
     * type are searched, arrays, JSON and bytes included.
     */
    public static SortedSet<String> inTables(String database, String... texts) {
        var owner = Infrastructure.database(database);
        SortedSet<String> found = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(
                Infrastructure.postgres().url(owner.name()), owner.owner(), owner.ownerPassword())) {
            for (Column column : columns(connection)) {
                for (String text : texts) {
                    if (holds(connection, column, text)) {
                        found.add(column.table() + "." + column.name());
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + database + " cannot be searched", e);
        }
    }

    /** The keys of a compacted topic whose last record holds one of the texts. */
    public static SortedSet<String> inState(String topic, String... texts) {
        Map<String, String> state = new HashMap<>();
        records(topic).forEach(item -> state.put(item[0], item[1]));
        return holding(state.entrySet().stream().map(entry -> new String[] {entry.getKey(), entry.getValue()}), texts);
    }

    /** The keys of all records of a topic that hold one of the texts. */
    public static SortedSet<String> inRecords(String topic, String... texts) {
        return holding(records(topic).stream(), texts);
    }

    private static SortedSet<String> holding(Stream<String[]> items, String... texts) {
        SortedSet<String> found = new TreeSet<>();
        items.filter(item -> item[1] != null && Stream.of(texts).anyMatch(item[1]::contains))
                .forEach(item -> found.add(item[0]));
        return found;
    }

    private static List<String[]> records(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers());
        List<String[]> found = new ArrayList<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(item -> found.add(new String[] {
                            item.key(), item.value() == null ? null : new String(item.value(), StandardCharsets.UTF_8)
                        }));
            }
        }
        return found;
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name, column_name, data_type = 'bytea'
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, 2
                        """)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
        }
        return columns;
    }

    private static boolean holds(Connection connection, Column column, String text) throws SQLException {
        try (var statement = connection.prepareStatement(column.query())) {
            statement.setString(1, text);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
