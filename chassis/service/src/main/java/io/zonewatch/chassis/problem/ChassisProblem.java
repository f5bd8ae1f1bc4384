package io.zonewatch.chassis.problem;

/** The problems every service can answer with. */
public enum ChassisProblem implements ProblemCode {
    INVALID_BODY(400),
    INVALID_PARAMETER(400),
    UNKNOWN_PARAMETER(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    SCOPE_TOO_NARROW(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    IDEMPOTENCY_KEY_IN_FLIGHT(409),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNPROCESSABLE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    NO_READER(422),
    LETTER_FAILS(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    NOT_IN_TIME(500),
    UNAVAILABLE(503),
    IDENTITY_PROVIDER_AWAY(503),
    BROKER_AWAY(503),
    DATABASE_AWAY(503);

    private final int status;

    ChassisProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** What a bare status means when nothing more is known. */
    static ChassisProblem ofStatus(int status) {
        for (ChassisProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 500 ? INTERNAL : INVALID_BODY;
    }
}
