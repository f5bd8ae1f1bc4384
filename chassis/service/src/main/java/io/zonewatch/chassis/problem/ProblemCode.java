package io.zonewatch.chassis.problem;

/**
 * A kind of problem a client can meet: stable, documented, translated. Its texts stand in the message bundles under
 * {@code <code>.title} and {@code <code>.detail}.
 */
public interface ProblemCode {

    /** Stable name in kebab case; also the last part of the problem's {@code type}. */
    String code();

    /** The HTTP status it is answered with. */
    int status();
}
