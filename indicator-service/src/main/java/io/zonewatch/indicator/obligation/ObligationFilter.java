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

    /** What can be overdue, as the partial index has it: not reported, though it could have been. */
    private static final String NOT_REPORTED = "o.state in ('OPEN', 'RETURNED', 'CLOSED')";

    private static final String STATES = "(SCHEDULED|OPEN|SUBMITTED|ACCEPTED|RETURNED|EXEMPT|CLOSED)";
    private static final String LATENESSES = "(ON_TIME|OVERDUE|NOTICED|MISSED)";

    @QueryParam("period")
    @Pattern(regexp = "[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?")
    @Parameter(description = "Month, quarter or year 期别", example = "2016-03")
    String period;

    @QueryParam("state")
    @Pattern(regexp = STATES + "(," + STATES + "){0,6}")
    @Parameter(description = "State, or several with commas between 状态，可用逗号分隔多个", example = "OPEN")
    String state;

    @QueryParam("lateness")
    @Pattern(regexp = LATENESSES + "(," + LATENESSES + "){0,3}")
    @Parameter(description = "Lateness of the round, or several with commas between 时效，可用逗号分隔多个", example = "OVERDUE")
    String lateness;

    @QueryParam("judged")
    @Pattern(regexp = "ON_TIME|OVERDUE|NOTICED|MISSED")
    @Parameter(
            description = "How late the report was when it first came, or was reopened because it never had 首次报送时的时效",
            example = "MISSED")
    String judged;

    @QueryParam("overdue")
    @Pattern(regexp = "true|false")
    @Parameter(
            description = "Whether a report is not in though its due time is past; what came late is not 是否逾期未报",
            example = "true")
    String overdue;

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
                + condition(state, "o.state = any(?)")
                + condition(lateness, "o.lateness = any(?)")
                + condition(judged, "o.judged = ?")
                + condition(overdue, overdueSql())
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
        Stream.of(period, several(state), several(lateness), judged)
                .filter(Objects::nonNull)
                .forEach(arguments::add);
        if (overdue != null) {
            arguments.add(now);
        }
        if (reviewOverdue != null) {
            arguments.add(now);
        }
        return arguments;
    }

    /** Whether only what is overdue is asked for, which has a due time. */
    boolean isOfOverdue() {
        return Boolean.parseBoolean(overdue);
    }

    private String overdueSql() {
        return isOfOverdue()
                ? NOT_REPORTED + " and o.due_at < ?"
                : "not (" + NOT_REPORTED + " and coalesce(o.due_at < ?, false))";
    }

    private static String[] several(String values) {
        return values == null ? null : values.split(",");
    }
}
