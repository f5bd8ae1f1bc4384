package io.zonewatch.indicator.compliance;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.OwedFilter;
import io.zonewatch.reporting.Period;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What compliance is asked about, and as of when; all conditions that are given must hold. */
public final class ComplianceFilter extends OwedFilter {

    private static final String PERIOD = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?";
    private static final String INSTANT =
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";

    @QueryParam("from")
    @Pattern(regexp = PERIOD)
    @Parameter(description = "Periods that end in this one or later 首期", example = "2016-02")
    String from;

    @QueryParam("to")
    @Pattern(regexp = PERIOD)
    @Parameter(description = "Periods that end by the end of this one 末期", example = "2016-12")
    String to;

    @QueryParam("asOf")
    @Pattern(regexp = INSTANT)
    @Parameter(
            description = "As it stood at this moment of business (RFC 3339), not in the future; now if not given 截至时点",
            schema = @Schema(format = "date-time"),
            example = "2016-04-13T00:00:00+08:00")
    String asOf;

    /**
     * The moment asked for.
     *
     * @throws Problem invalid-parameter if it is none, or still to come
     */
    Instant at(Instant now) {
        if (asOf == null) {
            return now;
        }
        try {
            Instant at = OffsetDateTime.parse(asOf).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (at.isAfter(now)) {
                throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("asOf", IndicatorProblem.IN_THE_FUTURE);
            }
            return at;
        } catch (DateTimeException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("asOf", BodyFault.WRONG_FORMAT);
        }
    }

    /** The conditions as SQL on {@code obligation o}, each with a leading {@code and}. */
    String sql() {
        return owedSql() + condition(from, "o.period_end >= ?") + condition(to, "o.period_end <= ?");
    }

    /**
     * The arguments of {@link #sql()}, in its order.
     *
     * @throws Problem invalid-parameter if a period lies outside the calendar
     */
    List<Object> arguments() {
        List<Object> arguments = owedArguments();
        add(arguments, end("from", from));
        add(arguments, end("to", to));
        return arguments;
    }

    private static void add(List<Object> arguments, Object value) {
        if (value != null) {
            arguments.add(value);
        }
    }

    /** From a period on means: from those that end in it, its own end for a month. */
    private static LocalDate end(String parameter, String text) {
        if (text == null) {
            return null;
        }
        try {
            Period period = Period.parse(text);
            return "from".equals(parameter) ? period.start() : period.end();
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at(parameter, BodyFault.WRONG_FORMAT);
        }
    }
}
