package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.ladder.ChannelCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which undelivered reminders are to be tried again; what is not said does not narrow them. Bounded by {@code until}, the request can be repeated until
 * nothing is left: what is taken up waits from now on.
 *
 * @param channel by which they were to leave
 * @param reason why they did not
 * @param from the earliest moment since which they have waited ({@code waitingSince})
 * @param until the first moment that is too late
 */
record ReplayForm(
        @Schema(nullable = true, examples = "EMAIL") ChannelCode channel,
        @Schema(nullable = true, examples = "GAVE_UP") Failure reason,

        @Schema(nullable = true, examples = "2016-03-11T00:00:00+08:00")
        OffsetDateTime from,

        @Schema(nullable = true, examples = "2016-03-18T00:00:00+08:00")
        OffsetDateTime until) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** How a channel fails a reminder for good. */
    enum Failure {
        /** The recipient's side refused it. */
        REFUSED,
        /** It was tried until the time for it was over. */
        GAVE_UP,
        /** It was taken and came back. */
        BOUNCED
    }

    /**
     * From when.
     *
     * @throws Problem invalid-body if its year is none of four digits
     */
    Instant earliest() {
        return checked(from, "/from");
    }

    /**
     * Until when.
     *
     * @throws Problem invalid-body if its year is none of four digits
     */
    Instant end() {
        return checked(until, "/until");
    }

    private static Instant checked(OffsetDateTime moment, String pointer) {
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw Problem.of(ChassisProblem.INVALID_BODY).at(pointer, BodyFault.OUT_OF_RANGE, Limits.UNSAID);
        }
        return moment.toInstant();
    }
}
