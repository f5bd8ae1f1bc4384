package io.zonewatch.chassis.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Set-based SQL on the connection of the current transaction: what the chassis' own tables and bulk paths need, where an
 * entity per row would cost more than it explains. Outside a transaction each call is its own.
 */
@ApplicationScoped
public class Jdbc {

    /** What waits within {@link #gathering}; nothing outside of it. */
    private static final ThreadLocal<Waiting> GATHERED = new ThreadLocal<>();

    /** How many rows a statement takes at once: their values are in memory once more while they are sent. */
    private static final int MOST_TOGETHER = 1000;

    private final DataSource dataSource;

    @Inject
    public Jdbc(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row; the result set stands on it. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work on one prepared statement. */
    @FunctionalInterface
    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** Rows by their statement: what nobody reads again, and what the next to read has to see. */
    private static final class Waiting {
        private final Map<Appended, List<Object[]>> unread = new LinkedHashMap<>();
        private final Map<String, List<Written>> written = new LinkedHashMap<>();

        /** What is written and not sent yet; the statements keep their order for the rest of the work. */
        private Map<String, List<Written>> taken() {
            Map<String, List<Written>> taken = new LinkedHashMap<>();
            written.forEach((sql, rows) -> {
                if (!rows.isEmpty()) {
                    taken.put(sql, List.copyOf(rows));
                    rows.clear();
                }
            });
            return taken;
        }
    }

    /**
     * A statement that appends rows.
     *
     * @param together whether it takes many at once
     */
    private record Appended(String sql, boolean together) {}

    /** A row that has to be there once it was sent, and what else it is refused with. */
    private record Written(Object[] row, Supplier<? extends RuntimeException> missed) {}

    /**
     * Runs one changing statement.
     *
     * @return the number of rows touched
     * @throws SqlFailure if the database refuses it
     * @throws TimedOut if the transaction has no more time
     */
    public int update(String sql, Object... arguments) {
        return prepared(sql, arguments, PreparedStatement::executeUpdate);
    }

    /** All rows of a query, in its order. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        return prepared(sql, arguments, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        });
    }

    /** The first row of a query, if it has one. */
    public <T> Optional<T> queryOne(String sql, RowReader<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    /** The same statement for many rows, sent together. */
    public void batch(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sendBatch(sql, rows);
    }

    /**
     * Rows that nothing in this transaction reads again (events to be sent): within {@link #gathering} they wait for its end,
     * otherwise they are sent at once.
     */
    public void append(String sql, List<Object[]> rows) {
        append(new Appended(sql, false), rows);
    }

    /**
     * As {@link #append}, by a statement that takes many rows at once: an array for each column, of bytes, or of texts that it casts.
     */
    public void appendTogether(String sql, List<Object[]> rows) {
        append(new Appended(sql, true), rows);
    }

    private void append(Appended statement, List<Object[]> rows) {
        Waiting waiting = GATHERED.get();
        if (waiting == null) {
            sendAppended(statement, rows);
        } else {
            waiting.unread.computeIfAbsent(statement, sql -> new ArrayList<>()).addAll(rows);
        }
    }

    private void sendAppended(Appended statement, List<Object[]> rows) {
        if (!statement.together()) {
            batch(statement.sql(), rows);
            return;
        }
        for (int from = 0; from < rows.size(); from += MOST_TOGETHER) {
            update(
                    statement.sql(),
                    SqlArguments.columns(rows.subList(from, Math.min(from + MOST_TOGETHER, rows.size()))));
        }
    }

    /**
     * Writes one row. Within {@link #gathering} it waits for company, until the transaction's next statement here that is no
     * such row, which sees it; rows of different statements are sent in the order in which the first of each was written in the work.
     *
     * @param missed what is thrown, now or when the row is sent, if the statement touches no row
     */
    public void write(String sql, Supplier<? extends RuntimeException> missed, Object... row) {
        Waiting waiting = GATHERED.get();
        if (waiting != null) {
            waiting.written.computeIfAbsent(sql, statement -> new ArrayList<>()).add(new Written(row, missed));
        } else if (update(sql, row) == 0) {
            throw missed.get();
        }
    }

    /**
     * Does work that appends much, and sends what it appended together at its end, in the order of each statement. Where the
     * work fails nothing is sent: its transaction is over.
     */
    public <T> T gathering(Supplier<T> work) {
        if (GATHERED.get() != null) {
            return work.get();
        }
        Waiting waiting = new Waiting();
        GATHERED.set(waiting);
        try {
            T result = work.get();
            sendWritten();
            waiting.unread.forEach(this::sendAppended);
            return result;
        } finally {
            GATHERED.remove();
        }
    }

    private void sendWritten() {
        Waiting waiting = GATHERED.get();
        if (waiting != null) {
            waiting.taken().forEach(this::send);
        }
    }

    private void send(String sql, List<Written> written) {
        int[] touched = sendBatch(sql, written.stream().map(Written::row).toList());
        for (int i = 0; i < touched.length; i++) {
            if (touched[i] == 0) {
                throw written.get(i).missed().get();
            }
        }
    }

    private int[] sendBatch(String sql, List<Object[]> rows) {
        return prepared(sql, new Object[0], statement -> {
            for (Object[] row : rows) {
                SqlArguments.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private <T> T prepared(String sql, Object[] arguments, Work<T> work) {
        sendWritten();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArguments.bind(statement, arguments);
            return work.run(statement);
        } catch (SQLException e) {
            throw TimedOut.isPresent() ? new TimedOut(e) : new SqlFailure(e);
        }
    }
}
