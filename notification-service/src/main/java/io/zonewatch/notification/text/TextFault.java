package io.zonewatch.notification.text;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a text that is well-formed JSON. */
enum TextFault implements ProblemCode {
    /** The document as a whole. */
    TEXT_INVALID,
    /** The code in the body is not the one in the path. */
    OTHER_CODE,
    /** The version is not higher than the latest. */
    TEXT_VERSION_NOT_RAISED,
    /** Braces that do not fit, a construct that texts may not use, or one that nothing can be filled in to. */
    NOT_A_TEXT,
    /** It mentions what there is not. */
    UNKNOWN_VARIABLE,
    /** It does not mention what it must. */
    MISSING_VARIABLE,
    /** A subject of more than one line. */
    NOT_ONE_LINE,
    /** A subject that says nothing where what it mentions has no value. */
    EMPTY_SUBJECT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
