package io.zonewatch.notification.trial;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** Why the caller cannot be written to. */
enum TestMessageFault implements ProblemCode {
    /** The registry knows nobody with the caller's account and an address. */
    NO_CONTACT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
