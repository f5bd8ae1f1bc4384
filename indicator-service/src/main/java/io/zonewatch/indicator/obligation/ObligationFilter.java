package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.Divisions;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what obligations can be narrowed down; all that are given must hold. */
public final class ObligationFilter {

    /** As the partial index has it. */
    private static final String WAITS = "(o.state = 'SUBMITTED' or o.correction is not null)";

    @QueryParam("unit")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
    @Parameter(description = "Code of the unit 单位代码", example = "U0011")
    String unit;

    @QueryParam("form")
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
    @Parameter(description = "Code of the form 报表代码", example = "M-IND")
    String form;

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

    @QueryParam("division")
    @Pattern(regexp = "[1-9][0-9]{1,5}")
    @Parameter(
            description = "Division code or its beginning; trailing zero pairs mean all within 行政区划",
            example = "3417")
    String division;

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
        StringBuilder sql = new StringBuilder();
        append(sql, unit, " and o.unit = ?");
        append(sql, form, " and o.form = ?");
        append(sql, period, " and o.period = ?");
        append(sql, state, " and o.state = ?");
        append(sql, lateness, " and o.lateness = ?");
        append(sql, division, " and o.division like ?");
        append(sql, awaitsDecision, Boolean.parseBoolean(awaitsDecision) ? " and " + WAITS : " and not " + WAITS);
        append(sql, reviewOverdue, " and coalesce(o.review_due_at < ?, false) = " + reviewOverdue);
        return sql.toString();
    }

    /**
     * The arguments of {@link #sql()}, in its order.
     *
     * @param now the present moment
     */
    List<Object> arguments(Instant now) {
        List<Object> arguments = new ArrayList<>();
        for (String value : new String[] {unit, form, period, state, lateness}) {
            if (value != null) {
                arguments.add(value);
            }
        }
        if (division != null) {
            arguments.add(Divisions.within(division));
        }
        if (reviewOverdue != null) {
            arguments.add(now);
        }
        return arguments;
    }

    private static void append(StringBuilder sql, String value, String condition) {
        if (value != null) {
            sql.append(condition);
        }
    }
}
