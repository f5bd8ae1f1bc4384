package io.zonewatch.chassis.sql;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Binds the domain's values to statement parameters: instants as UTC timestamps, codes and periods as text. */
final class SqlArguments {

    private SqlArguments() {}

    static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, sqlValue(statement, arguments[i]));
        }
    }

    /** The columns of rows, each as an array: of bytes where its first value is bytes, else of texts. */
    static Object[] columns(List<Object[]> rows) {
        int width = rows.getFirst().length;
        Object[] columns = new Object[width];
        for (int i = 0; i < width; i++) {
            int column = i;
            columns[i] = rows.getFirst()[i] instanceof byte[]
                    ? rows.stream().map(row -> (byte[]) row[column]).toArray(byte[][]::new)
                    : rows.stream().map(row -> text(row[column])).toArray(String[]::new);
        }
        return columns;
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> null;
            case UnitCode code -> code.value();
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    private static Object sqlValue(PreparedStatement statement, Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case UnitCode code -> code.value();
            case Period period -> period.toString();
            case Enum<?> constant -> constant.name();
            case String[] texts -> statement.getConnection().createArrayOf("text", texts);
            case byte[][] bytes -> statement.getConnection().createArrayOf("bytea", bytes);
            case Long[] numbers -> statement.getConnection().createArrayOf("bigint", numbers);
            default -> value;
        };
    }
}
