package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.OwedFilter;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what obligations can be narrowed down; all that are given must hold. */
public final class ObligationFilter extends OwedFilter {

    /** As the partial index has it. */
    private static final String WAITS = "(o.state = 'SUBMITTED' or o.correction is not null)";

    @QueryParam("period")
    @Pattern(regexp = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?")
    @Parameter(description = "Month, quarter or year 期别", example = "2016-03")
    String period;

    @QueryParam("state")
    @Pattern(regexp = "SCHEDULED|OPEN|SUBMITTED|ACCEPTED|RETURNED|EXEMPT|CLOSED")
    @Parameter(description = "State 状态", example = "OPEN")
    String state;

    @QueryParam("lateness")
    @Pattern(regexp = "ON_TIME|OVERDUE|NOTICED|MISSED")
    @Parameter(description = "Lateness of the round 时效", example = "OVERDUE")
    String lateness;

    @QueryParam("judged")
    @Pattern(regexp = "ON_TIME|OVERDUE|NOTICED|MISSED")
    @Parameter(
            description = "How late the report was when it first came, or was reopened because it never had 首次报送时的时效",
            example = "MISSED")
    String judged;

    @QueryParam("awaitsDecision")
    @Pattern(regexp = "true|false")
    @Parameter(description = "Whether a report or a correction waits for a decision 是否待审核", example = "true")
    String awaitsDecision;

    @QueryParam("reviewOverdue")
    @Pattern(regexp = "true|false")
    @Parameter(
            description = "Whether something waits for a decision beyond the reviewer's line 是否逾期未审核",
            example = "true")
    String reviewOverdue;

    /** The conditions as SQL on {@code obligation o}, each with a leading {@code and}. */
    String sql() {
        return owedSql()
                + condition(period, "o.period = ?")
                + condition(state, "o.state = ?")
                + condition(lateness, "o.lateness = ?")
                + condition(judged, "o.judged = ?")
                + condition(awaitsDecision, Boolean.parseBoolean(awaitsDecision) ? WAITS : "not " + WAITS)
                + condition(reviewOverdue, "coalesce(o.review_due_at < ?, false) = " + reviewOverdue);
    }

    /**
     * The arguments of {@link #sql()}, in its order.
     *
     * @param now the present moment
     */
    List<Object> arguments(Instant now) {
        List<Object> arguments = owedArguments();
        Stream.of(period, state, lateness, judged).filter(Objects::nonNull).forEach(arguments::add);
        if (reviewOverdue != null) {
            arguments.add(now);
        }
        return arguments;
    }
}
