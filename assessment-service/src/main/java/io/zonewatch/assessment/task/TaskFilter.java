package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Plan;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By what tasks can be narrowed down; all that are given must hold. */
public final class TaskFilter {

    /** What tasks are sorted by: plan, place in it. */
    static final String KEY = "(t.plan || '/' || lpad(t.position::text, 4, '0')) collate \"C\"";

    private static final String OVERDUE = "(t.state in ('PLANNED', 'STARTED') and coalesce(t.due_at < ?, false))";

    @QueryParam("plan")
    @Pattern(regexp = Plan.CODE)
    @Parameter(description = "Code of the plan 计划编码", example = "chizhou-2015")
    String plan;

    @QueryParam("year")
    @Min(1949)
    @Max(2999)
    @Parameter(description = "Year of the schedule 年度", example = "2016")
    Integer year;

    @QueryParam("unit")
    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
    @Parameter(description = "A unit that is responsible 责任单位", example = "U0002")
    String unit;

    @QueryParam("state")
    @Pattern(regexp = "PLANNED|STARTED|FINISHED|ACCEPTED|CANCELLED")
    @Parameter(description = "State 状态", example = "STARTED")
    String state;

    @QueryParam("overdue")
    @Pattern(regexp = "true|false")
    @Parameter(description = "Whether it is open beyond its due date 是否逾期未完成", example = "true")
    String overdue;

    /** All tasks of one plan that are overdue. */
    static TaskFilter overdueOf(String plan) {
        TaskFilter filter = new TaskFilter();
        filter.plan = plan;
        filter.overdue = "true";
        return filter;
    }

    /** The conditions as SQL on {@code task t}, each with a leading {@code and}. */
    String sql() {
        return Stream.of(
                        condition(plan, "t.plan = ?"),
                        condition(year, "t.year = ?"),
                        condition(
                                unit,
                                "exists (select 1 from task_unit f where f.plan = t.plan and f.task = t.code and f.unit = ?)"),
                        condition(state, "t.state = ?"),
                        condition(overdue, OVERDUE + " = " + overdue))
                .collect(Collectors.joining());
    }

    /**
     * The arguments of {@link #sql()}, in its order.
     *
     * @param now the present moment
     */
    List<Object> arguments(Instant now) {
        return Stream.of(plan, year, unit, state, overdue == null ? null : now)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    private static String condition(Object value, String sql) {
        return value == null ? "" : " and " + sql;
    }
}
