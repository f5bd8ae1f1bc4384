package io.zonewatch.assessment.task;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Shows tasks to a caller: units and dependencies out of scope are counted and not named. */
@ApplicationScoped
class TaskViews {

    private static final String UNITS = """
            select r.plan || '/' || r.task, r.unit, n.zh, n.en
            from task_unit r left join unit u on u.code = r.unit left join unit_name n on n.unit = r.unit
            where r.plan || '/' || r.task = any(?) and {reach} order by r.position
            """;

    private static final String NEEDS = """
            select d.plan || '/' || d.task, t.code from task_need d join task t on t.plan = d.plan and t.code = d.needs
            where d.plan || '/' || d.task = any(?) and {reach} order by t.position
            """;

    private static final String OPEN = """
            select d.plan || '/' || d.task, count(*) from task_need d join task t on t.plan = d.plan and t.code = d.needs
            where d.plan || '/' || d.task = any(?) and t.state in ('PLANNED', 'STARTED') group by 1
            """;

    private final Jdbc jdbc;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    TaskViews(Jdbc jdbc, Caller caller, BusinessClock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    TaskView of(Task task) {
        return of(List.of(task)).getFirst();
    }

    List<TaskView> of(List<Task> tasks) {
        String[] ids = tasks.stream().map(Task::id).toArray(String[]::new);
        Map<String, List<Responsible>> units = units(ids);
        Map<String, List<String>> needs = needs(ids);
        Map<String, Integer> open = open(ids);
        return tasks.stream()
                .map(task -> view(
                        task,
                        units.getOrDefault(task.id(), List.of()),
                        needs.getOrDefault(task.id(), List.of()),
                        open.getOrDefault(task.id(), 0)))
                .toList();
    }

    private TaskView view(Task task, List<Responsible> units, List<String> needs, int open) {
        PlannedTask planned = task.planned();
        return new TaskView(
                task.plan(),
                planned.code(),
                planned.names(),
                planned.year(),
                planned.clause(),
                units,
                planned.responsible().size() - units.size(),
                needs,
                open,
                task.state(),
                task.due(),
                ReportingZone.offsetOf(task.dueAt()),
                task.calendarMissing(),
                task.isOverdue(clock.now()),
                task.isLate(),
                ReportingZone.offsetOf(task.finishedAt()),
                planned.assumptions(),
                task.version());
    }

    private Map<String, List<Responsible>> units(String... ids) {
        Scope.Condition reach = TaskReach.on(caller.scope(), "r.unit");
        return jdbc
                .query(
                        UNITS.replace("{reach}", reach.sql()),
                        row -> Map.entry(row.getString(1), responsible(row)),
                        ids,
                        reach.units(),
                        reach.divisions())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<String, List<String>> needs(String... ids) {
        Scope.Condition reach = TaskReach.of(caller.scope());
        return jdbc
                .query(
                        NEEDS.replace("{reach}", reach.sql()),
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        ids,
                        reach.units(),
                        reach.divisions())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<String, Integer> open(String... ids) {
        return jdbc.query(OPEN, row -> Map.entry(row.getString(1), row.getInt(2)), (Object) ids).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Responsible responsible(ResultSet row) throws SQLException {
        String zh = row.getString(3);
        return new Responsible(new UnitCode(row.getString(2)), zh == null ? null : new Names(zh, row.getString(4)));
    }
}
