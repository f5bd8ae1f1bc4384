package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with an endpoint that is well-formed. */
public enum EndpointFault implements ProblemCode {
    /** The document as a whole. */
    ENDPOINT_INVALID,
    /** No address of the kind that can be called. */
    NOT_CALLABLE,
    /** An address of numbers that is private or of this machine, or called without encryption. */
    NOT_PERMITTED,
    /** A secret for a platform that signs nothing. */
    NOT_SIGNED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 422;
    }
}
