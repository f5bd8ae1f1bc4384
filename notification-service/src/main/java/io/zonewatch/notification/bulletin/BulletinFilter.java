package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a bulletin is narrowed to, and as of when. */
final class BulletinFilter {

    private static final String INSTANT =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    @Parameter(description = "Only this form 仅此报表", example = "M-IND")
    @QueryParam("form")
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
    String form;

    @Parameter(
            description = "As it stood at this moment of business (RFC 3339), not in the future; now if not given 截至时点",
            schema = @Schema(format = "date-time"),
            example = "2016-04-13T00:00:00+08:00")
    @QueryParam("at")
    @Pattern(regexp = INSTANT)
    String at;

    /**
     * The moment asked for.
     *
     * @throws Problem invalid-parameter if it is none, or still to come
     */
    Instant at(Instant now) {
        if (at == null) {
            return now;
        }
        try {
            Instant asked = OffsetDateTime.parse(at).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (asked.isAfter(now)) {
                throw Problem.of(ChassisProblem.INVALID_PARAMETER)
                        .at("at", BodyFault.OUT_OF_RANGE, new Limits(null, now));
            }
            return asked;
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("at", BodyFault.WRONG_FORMAT);
        }
    }
}
