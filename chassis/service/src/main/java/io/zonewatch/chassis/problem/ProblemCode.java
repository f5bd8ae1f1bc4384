package io.zonewatch.chassis.problem;

import java.util.Locale;

/**
 * A kind of problem a client can meet: stable, documented, translated. Its texts stand in the message bundles under
 * {@code <code>.title} and {@code <code>.detail}.
 */
public interface ProblemCode {

    /** Name of the constant; codes are enums. */
    String name();

    /** Stable name in kebab case; also the last part of the problem's {@code type}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status it is answered with. */
    int status();
}
