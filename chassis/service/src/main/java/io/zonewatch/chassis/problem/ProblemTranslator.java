package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.zonewatch.chassis.sql.Passing;
import io.zonewatch.chassis.sql.TimedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one place where a failure becomes an answer: a stable type and code, texts in the caller's language, and the places
 * that are wrong. Nothing of the inside (class names, SQL, stack traces) gets out.
 */
@ApplicationScoped
class ProblemTranslator implements ProblemPostProcessor {

    /** A database that is restarted or replaced is back in a few seconds. */
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private final Messages messages;

    @Context
    ResourceInfo resource;

    @Inject
    ProblemTranslator(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int priority() {
        return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem answered, ProblemContext context) {
        Problem problem = translate(answered, context.cause);
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(problem.getType())
                .withStatus(problem.getStatusCode())
                .withInstance(instance(context.path))
                .withTitle(messages.text(problem.code().code() + ".title"))
                .withDetail(messages.text(problem.code().code() + ".detail", problem.arguments()))
                .with("code", problem.code().code());
        if (problem.hasPlaces()) {
            boolean parameter = problem.code() == ChassisProblem.INVALID_PARAMETER;
            builder.with(
                    "errors",
                    problem.cells().stream()
                            .map(cell -> describe(cell, parameter))
                            .toList());
        }
        Map<String, Object> headers = new HashMap<>(answered.getHeaders());
        headers.putAll(problem.getHeaders());
        headers.forEach(builder::withHeader);
        return builder.build();
    }

    /** The path as a URI, whatever characters it has. */
    private static URI instance(String path) {
        try {
            return path == null ? null : new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private Map<String, Object> describe(Problem.Cell cell, boolean parameter) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", cell.pointer());
        error.put("code", cell.code().code());
        error.put("detail", messages.text(cell.code().code() + ".detail", cell.arguments()) + example(cell, parameter));
        error.putAll(cell.facts());
        return error;
    }

    /** What would have the expected format; in an address a plus is a space, and who wrote one is told so. */
    private String example(Problem.Cell cell, boolean parameter) {
        if (cell.code() != BodyFault.WRONG_FORMAT) {
            return "";
        }
        Optional<Example> example = Arrays.stream(cell.arguments())
                .filter(Example.class::isInstance)
                .map(Example.class::cast)
                .findFirst()
                .or(() -> parameter ? Example.of(resource.getResourceMethod(), cell.pointer()) : Optional.empty());
        return example.map(Example::value)
                .map(value -> messages.text("wrong-format.such-as", value)
                        + (parameter && value.contains("+") ? messages.text("wrong-format.plus") : ""))
                .orElse("");
    }

    /** JSON that a caller sent is refused where it is read ({@link BodyReading}); what cannot be read elsewhere is the service's own. */
    static Problem translate(HttpProblem answered, Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case ConstraintViolationException invalid -> violations(invalid);
            case JsonProcessingException ours -> Problem.of(ChassisProblem.INTERNAL);
            case null -> Problem.of(ChassisProblem.ofStatus(answered.getStatusCode()));
            default -> wrapped(answered, cause);
        };
    }

    private static Problem wrapped(HttpProblem answered, Throwable failure) {
        if (TimedOut.anywhereIn(failure)) {
            return Problem.of(ChassisProblem.NOT_IN_TIME);
        }
        return Passing.anywhereIn(failure)
                ? Problem.notYet(ChassisProblem.UNAVAILABLE, OUTAGE)
                : Problem.of(ChassisProblem.ofStatus(answered.getStatusCode()));
    }

    static Problem violations(ConstraintViolationException invalid) {
        boolean parameter = false;
        List<Problem.Cell> cells = new ArrayList<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            Place place = Place.of(violation);
            parameter |= place.parameter();
            cells.add(new Problem.Cell(place.pointer(), BodyFault.of(violation), BodyFault.details(violation)));
        }
        Problem problem = Problem.of(parameter ? ChassisProblem.INVALID_PARAMETER : ChassisProblem.INVALID_BODY);
        cells.forEach(cell -> problem.at(cell.pointer(), cell.code(), cell.arguments()));
        return problem;
    }
}
