package io.zonewatch.registry;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameter {@code asOf} of a read that is about all days. */
public final class AskedKnowledge {

    static final String INSTANT =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    @Parameter(
            description = "As it was known at this instant (RFC 3339), not in the future; now if it is not given 认知时点",
            schema = @Schema(format = "date-time"),
            example = "2016-04-01T00:00:00Z")
    @QueryParam("asOf")
    @Pattern(regexp = INSTANT)
    String asOf;

    /**
     * The instant asked for.
     *
     * @throws Problem invalid-parameter if it is none, or still to come
     */
    public Instant at(BusinessClock clock) {
        return instant(asOf, clock.now());
    }

    /** The instant that a text names, if it is one that is not still to come. */
    static Optional<Instant> past(String text, Instant now) {
        try {
            return text != null && text.matches(INSTANT) ? Optional.of(instant(text, now)) : Optional.empty();
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    static Instant instant(String text, Instant now) {
        if (text == null) {
            return Moment.EVERYTHING;
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isAfter(now)) {
                throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("asOf", TimeFault.IN_THE_FUTURE, now);
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("asOf", BodyFault.WRONG_FORMAT);
        }
    }
}
