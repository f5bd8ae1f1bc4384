package io.zonewatch.chassis.sql;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells database failures that pass from those that stay. What passes (a lost connection, a rolled back or crowded-out
 * transaction, a server that shuts down) is worth another try with the same input; what stays is not.
 */
public final class Passing {

    /** SQLSTATE classes that pass: connection, transaction rollback, resources, object in use, operator, system. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** A server that takes no changes: connections lead to the one of before for a while after another has taken its place. */
    private static final String READ_ONLY = "25006";

    private Passing() {}

    /** Whether this failure, without looking at its causes, is a database failure that passes. */
    public static boolean is(Throwable failure) {
        return switch (failure) {
            case SqlFailure sql -> passes(sql.state());
            case SQLException sql -> passes(sql.getSQLState());
            default -> false;
        };
    }

    /** Whether the failure or one of its causes is a database failure that passes. */
    public static boolean anywhereIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (is(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A pool that finds no connection in time gives no state at all. */
    private static boolean passes(String state) {
        return state == null
                || state.isEmpty()
                || state.equals(READ_ONLY)
                || (state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
    }
}
