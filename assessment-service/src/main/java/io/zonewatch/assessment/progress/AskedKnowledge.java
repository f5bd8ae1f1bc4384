package io.zonewatch.assessment.progress;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameter {@code asOf}. */
public final class AskedKnowledge {

    private static final String INSTANT =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    @Parameter(
            description =
                    "By the reports that had been accepted at this instant (RFC 3339), not in the future; now if it is not given 认知时点",
            schema = @Schema(format = "date-time"),
            example = "2015-12-31T00:00:00Z")
    @QueryParam("asOf")
    @Pattern(regexp = INSTANT)
    String asOf;

    /**
     * The instant asked for, or null for now.
     *
     * @throws Problem invalid-parameter if it is none, or still to come
     */
    public Instant at(BusinessClock clock) {
        if (asOf == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(asOf).toInstant();
            if (instant.isAfter(clock.now())) {
                throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("asOf", TimeFault.IN_THE_FUTURE, clock.now());
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("asOf", BodyFault.WRONG_FORMAT);
        }
    }
}
