package io.zonewatch.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.zonewatch.chassis.sql.Passing;
import io.zonewatch.chassis.sql.TimedOut;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that pass from failures that stay. */
final class Failures {

    private Failures() {}

    /** Thrown when a consumer is stopped in the middle of a retry. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static boolean isTransient(Throwable failure) {
        if (TimedOut.anywhereIn(failure)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean passes =
                    switch (cause) {
                        case UnreadableEvent unreadable -> false;
                        case JsonProcessingException unreadable -> false;
                        case RetriableException kafka -> true;
                        case IOException io -> true;
                        case RollbackException rollback -> cause.getCause() == null;
                        default -> Passing.is(cause);
                    };
            if (passes) {
                return true;
            }
        }
        return false;
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
