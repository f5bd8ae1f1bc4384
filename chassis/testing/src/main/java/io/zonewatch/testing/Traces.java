package io.zonewatch.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Where a text is found: in any column of any table of a service, in what is left of a topic. For tests of erasure. */
public final class Traces {

    /** What means something in a pattern. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private Traces() {}

    /** A column, and whether it holds bytes. */
    private record Column(String table, String name, boolean bytes) {

        /** Whether any row of those looked at holds one of the texts, given as patterns; bytes are compared with their UTF-8. */
        String holds() {
            return bytes ? "bool_or(\"" + name + "\" like any (?))" : "bool_or(\"" + name + "\"::text like any (?))";
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
            for (List<Column> table : columns(connection).values()) {
                found.addAll(holding(connection, table, texts));
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
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Infrastructure.kafka().bootstrapServers(),
                "fetch.max.wait.ms",
                10); // what is there is wanted, nothing that is still to come
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

    private static Map<String, List<Column>> columns(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select table_name, column_name, data_type = 'bytea'
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, 2
                        """)) {
            while (rows.next()) {
                Column column = new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3));
                tables.computeIfAbsent(column.table(), table -> new ArrayList<>())
                        .add(column);
            }
        }
        return tables;
    }

    /** Which of a table's columns hold one of the texts; the table is gone through once. */
    private static List<String> holding(Connection connection, List<Column> table, String... texts)
            throws SQLException {
        String looked = table.stream().map(Column::holds).collect(Collectors.joining(", "));
        try (var statement = connection.prepareStatement(
                "select " + looked + " from \"" + table.getFirst().table() + "\"")) {
            for (int i = 0; i < table.size(); i++) {
                statement.setArray(i + 1, patterns(connection, table.get(i), texts));
            }
            List<String> found = new ArrayList<>();
            try (var row = statement.executeQuery()) {
                row.next();
                for (int i = 0; i < table.size(); i++) {
                    if (row.getBoolean(i + 1)) {
                        found.add(table.get(i).table() + "." + table.get(i).name());
                    }
                }
            }
            return found;
        }
    }

    private static Array patterns(Connection connection, Column column, String... texts) throws SQLException {
        Stream<String> patterns =
                Stream.of(texts).map(text -> "%" + SPECIAL.matcher(text).replaceAll("\\\\$0") + "%");
        return column.bytes()
                ? connection.createArrayOf(
                        "bytea",
                        patterns.map(pattern -> pattern.getBytes(StandardCharsets.UTF_8))
                                .toArray(byte[][]::new))
                : connection.createArrayOf("text", patterns.toArray(String[]::new));
    }
}
