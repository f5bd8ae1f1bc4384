package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of the audit trail are asked for; what is not given is not asked. */
final class AuditFilter {

    private static final int LONGEST = 300;
    private static final String INSTANT =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    @Parameter(description = "Kind of what it was done to 对象类型", example = "unit")
    @QueryParam("subjectType")
    @Size(max = LONGEST)
    String subjectType;

    @Parameter(description = "Which one 对象编号", example = "U0011")
    @QueryParam("subject")
    @Size(max = LONGEST)
    String subject;

    @Parameter(description = "Code of the unit it concerns 所涉单位", example = "U0011")
    @QueryParam("unit")
    @Size(max = LONGEST)
    String unit;

    @Parameter(description = "Who did it: a token's sub, or system; nothing that was erased 操作人", example = "system")
    @QueryParam("actor")
    @Size(max = LONGEST)
    String actor;

    @Parameter(description = "What was done 操作", example = "unit.registered")
    @QueryParam("action")
    @Size(max = LONGEST)
    String action;

    @Parameter(
            description = "Written at this instant or later, by the system's clock (RFC 3339) 起始时间（系统时钟）",
            schema = @Schema(format = "date-time"),
            example = "2016-04-01T00:00:00Z")
    @QueryParam("from")
    @Pattern(regexp = INSTANT)
    String from;

    @Parameter(
            description = "Written before this instant, by the system's clock (RFC 3339) 截止时间（系统时钟，不含）",
            schema = @Schema(format = "date-time"),
            example = "2016-05-01T00:00:00Z")
    @QueryParam("to")
    @Pattern(regexp = INSTANT)
    String to;

    /** @throws Problem invalid-parameter if it names no day or time there is */
    Optional<Instant> from() {
        return instant("from", from);
    }

    /** @throws Problem invalid-parameter if it names no day or time there is */
    Optional<Instant> to() {
        return instant("to", to);
    }

    private static Optional<Instant> instant(String parameter, String text) {
        try {
            return Optional.ofNullable(text)
                    .map(given -> OffsetDateTime.parse(given).toInstant());
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at(parameter, BodyFault.WRONG_FORMAT);
        }
    }
}
