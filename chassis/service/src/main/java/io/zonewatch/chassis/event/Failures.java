package io.zonewatch.chassis.event;

import io.zonewatch.chassis.sql.SqlFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that pass from failures that stay. */
final class Failures {

    /** SQLSTATE classes that pass: connection, transaction rollback, resources, object in use, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Failures() {}

    /** Thrown when a consumer is stopped in the middle of a retry. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean passes =
                    switch (cause) {
                        case UnreadableEvent unreadable -> false;
                        case SqlFailure sql -> isPassing(sql.state());
                        case SQLException sql -> sql.getSQLState() == null || isPassing(sql.getSQLState());
                        case RetriableException kafka -> true;
                        case java.io.IOException io -> true;
                        case jakarta.transaction.RollbackException rollback -> cause.getCause() == null;
                        default -> false;
                    };
            if (passes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(String state) {
        return state.isEmpty() || (state.length() >= 2 && PASSING.contains(state.substring(0, 2)));
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
