package io.zonewatch.chassis.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A refusal the client can understand (RFC 9457). Texts are chosen when it is answered, in the caller's language.
 *
 * <p>Throwing it from a transaction rolls the transaction back: nothing is partly written.
 */
public final class Problem extends HttpProblem {

    private static final long serialVersionUID = 1L;
    private static final String TYPES = "https://zonewatch.invalid/problems/";

    private final transient ProblemCode code;
    private final transient Object[] arguments;
    private final transient List<Cell> cells = new ArrayList<>();

    private Problem(ProblemCode code, Object... arguments) {
        this(Map.of(), code, arguments);
    }

    private Problem(Map<String, String> headers, ProblemCode code, Object... arguments) {
        super(builder(headers, code));
        this.code = code;
        this.arguments = arguments.clone();
    }

    private static HttpProblem.Builder builder(Map<String, String> headers, ProblemCode code) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(typeOf(code))
                .withStatus(code.status())
                .withTitle(code.code())
                .with("code", code.code());
        headers.forEach(builder::withHeader);
        return builder;
    }

    /** One of several things that are wrong, with the JSON pointer (RFC 6901) or cell it is about. */
    record Cell(String pointer, Map<String, Object> facts, ProblemCode code, Object... arguments) {

        Cell(String pointer, ProblemCode code, Object... arguments) {
            this(pointer, Map.of(), code, arguments);
        }
    }

    /** A problem of the given kind; the arguments go into its text. */
    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, arguments);
    }

    /** Somebody asks too often: worth another try after a while, which the answer's Retry-After says in seconds, rounded up. */
    public static Problem tooOften(Duration wait) {
        return notYet(ChassisProblem.TOO_MANY_REQUESTS, wait);
    }

    /** What may be worth another try after a while, which the answer's Retry-After says likewise. */
    public static Problem notYet(ProblemCode code, Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return new Problem(Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)), code);
    }

    /** Adds one thing that is wrong at a place of the body. */
    public Problem at(String pointer, ProblemCode what, Object... details) {
        cells.add(new Cell(pointer, what, details));
        return this;
    }

    /** Adds one thing that is wrong, with members of its own beside pointer, code and detail. */
    public Problem at(String pointer, Map<String, Object> facts, ProblemCode what, Object... details) {
        cells.add(new Cell(pointer, facts, what, details));
        return this;
    }

    /** Whether any place was named. */
    public boolean hasPlaces() {
        return !cells.isEmpty();
    }

    /** The kind of problem. */
    public ProblemCode code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    List<Cell> cells() {
        return cells;
    }

    static URI typeOf(ProblemCode code) {
        return URI.create(TYPES + code.code());
    }
}
