package io.zonewatch.chassis.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import java.sql.SQLException;

/**
 * A transaction took longer than it may and was undone. That passes for an outage by its traces (a statement cancelled or closed, a pool
 * that hands out nothing more), but the same input takes as long the next time.
 */
public final class TimedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where nothing was asked of the database between the end of its time and its own: what the transaction manager says then. */
    private static final String NOT_ACTIVE = "ARJUNA016102";

    /**
     * A transaction that is over before its work is.
     *
     * @param trace what the work met; no cause, for it would pass
     */
    public TimedOut(SQLException trace) {
        super("the transaction took longer than it may");
        addSuppressed(trace);
    }

    /** Whether the present transaction was ended by somebody else than its work: by the time, as nobody else does that. */
    static boolean isPresent() {
        int status = QuarkusTransaction.getStatus();
        return status == Status.STATUS_ROLLING_BACK || status == Status.STATUS_ROLLEDBACK;
    }

    /** Whether that is the failure or one of its causes. */
    public static boolean anywhereIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimedOut || (cause instanceof RollbackException && isOfTime(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTime(String message) {
        return message != null && message.startsWith(NOT_ACTIVE);
    }
}
