package io.zonewatch.chassis.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Set-based SQL on the connection of the current transaction: what the chassis' own tables and bulk paths need, where an
 * entity per row would cost more than it explains. Outside a transaction each call is its own.
 */
@ApplicationScoped
public class Jdbc {

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
