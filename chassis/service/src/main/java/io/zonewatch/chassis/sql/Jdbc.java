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

    /** Per statement what waits for the end of {@link #gathering}; nothing outside of it. */
    private static final ThreadLocal<Map<String, List<Object[]>>> GATHERED = new ThreadLocal<>();

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

    /**
     * Runs one changing statement.
     *
     * @return the number of rows touched
     * @throws SqlFailure if the database refuses it
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
        prepared(sql, new Object[0], statement -> {
            for (Object[] row : rows) {
                SqlArguments.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /**
     * Rows that nothing in this transaction reads again (events to be sent, entries of the audit trail): within {@link
     * #gathering} they wait for its end, otherwise they are sent at once.
     */
    public void append(String sql, List<Object[]> rows) {
        Map<String, List<Object[]>> waiting = GATHERED.get();
        if (waiting == null) {
            batch(sql, rows);
        } else {
            waiting.computeIfAbsent(sql, statement -> new ArrayList<>()).addAll(rows);
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
        Map<String, List<Object[]>> waiting = new LinkedHashMap<>();
        GATHERED.set(waiting);
        try {
            T result = work.get();
            waiting.forEach(this::batch);
            return result;
        } finally {
            GATHERED.remove();
        }
    }

    private <T> T prepared(String sql, Object[] arguments, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArguments.bind(statement, arguments);
            return work.run(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
