package io.zonewatch.notification.preference;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with preferences that are well-formed. */
enum PreferencesFault implements ProblemCode {
    /** The document as a whole. */
    PREFERENCES_INVALID,
    /** A kind that everybody concerned is told. */
    MUST_DELIVER,
    /** A channel that reaches systems or groups. */
    NOT_PERSONAL,
    /** A channel or kind that stands there twice. */
    REPEATED,
    /** Quiet hours that end when they begin. */
    NO_HOURS,
    /** Quiet hours that leave nothing of the working hours, where nothing is told outside of these. */
    NEVER_ALLOWED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
