package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** Why a report cannot be taken. */
enum BounceFault implements ProblemCode {
    /** It is no delivery status notification, or cannot be read. */
    NOT_A_REPORT(422),
    /** What it is about is just being sent. */
    STILL_UNDER_WAY(409);

    private final int status;

    BounceFault(int status) {
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
