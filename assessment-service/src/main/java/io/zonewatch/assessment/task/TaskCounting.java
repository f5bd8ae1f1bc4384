package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.task.TaskProgress.Count;
import io.zonewatch.assessment.task.TaskProgress.OfUnit;
import io.zonewatch.assessment.task.TaskProgress.OfYear;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Counts the tasks of a work plan by year and by unit. One that was given up counts as none. */
@ApplicationScoped
class TaskCounting {

    private static final String COUNTS = """
             count(*) filter (where t.state <> 'CANCELLED') as tasks,
             count(*) filter (where t.state in ('FINISHED', 'ACCEPTED')) as finished,
             count(*) filter (where t.state = 'ACCEPTED') as accepted,
             count(*) filter (where t.state in ('FINISHED', 'ACCEPTED') and t.finished_at > t.due_at) as late,
             count(*) filter (where t.state in ('PLANNED', 'STARTED') and t.due_at < ?) as overdue
            """;

    private static final String BY_YEAR =
            "select t.year," + COUNTS + "from task t where t.plan = ? and {reach} group by t.year order by t.year";

    private static final String BY_UNIT = "select t.year, r.unit, n.zh, n.en," + COUNTS + """
            from task t join task_unit r on r.plan = t.plan and r.task = t.code
              left join unit u on u.code = r.unit left join unit_name n on n.unit = r.unit
            where t.plan = ? and {reach}
            group by t.year, r.unit, n.zh, n.en order by t.year, r.unit collate "C"
            """;

    private final Jdbc jdbc;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    TaskCounting(Jdbc jdbc, Caller caller, BusinessClock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found if the plan has no task within scope */
    @Transactional
    TaskProgress of(String plan) {
        List<OfYear> years =
                query(BY_YEAR, TaskReach.of(caller.scope()), plan, row -> new OfYear(row.getInt("year"), count(row)));
        if (years.isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return new TaskProgress(
                plan, years, query(BY_UNIT, TaskReach.on(caller.scope(), "r.unit"), plan, TaskCounting::ofUnit));
    }

    private <T> List<T> query(String sql, Scope.Condition reach, String plan, Jdbc.RowReader<T> reader) {
        Instant now = clock.now();
        return jdbc.query(sql.replace("{reach}", reach.sql()), reader, now, plan, reach.units(), reach.divisions());
    }

    private static OfUnit ofUnit(ResultSet row) throws SQLException {
        String zh = row.getString("zh");
        return new OfUnit(
                row.getInt("year"),
                new UnitCode(row.getString("unit")),
                zh == null ? null : new Names(zh, row.getString("en")),
                count(row));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getInt("tasks"),
                row.getInt("finished"),
                row.getInt("accepted"),
                row.getInt("late"),
                row.getInt("overdue"));
    }
}
