package io.zonewatch.notification.acknowledge;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** Why somebody's answer to a reminder is not taken. */
enum AnswerFault implements ProblemCode {
    /** The reminder went to somebody else. */
    NOT_THE_RECIPIENT(403),
    /** The reminder has reached nobody: it still waits, was withdrawn, or failed. */
    NOT_SENT(409),
    /** Nothing is said any more in the round that the reminder belongs to. */
    ROUND_OVER(409),
    /** A formal notice cannot be put off. */
    NOTICE_NOT_SNOOZED(422);

    private final int status;

    AnswerFault(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
