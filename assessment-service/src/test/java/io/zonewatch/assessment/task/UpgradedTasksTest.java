package io.zonewatch.assessment.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.testing.Upgrade;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the version before told of a task is known after the upgrade, and while a replica of it still tells. */
class UpgradedTasksTest {

    private static Upgrade upgrade;

    @BeforeAll
    static void tasksOfBefore() throws SQLException {
        upgrade = Upgrade.of("assessment_tasks", "1049");
        work("amended", "GIVEN", "NOW");
        work("first", "SAME", "ONE");
        work("later", "TOLD", "SHARED");
        upgrade.run("""
                insert into task_unit (plan, task, unit, position) values ('first', 'SAME', 'TWO', 1);
                insert into work_plan_version (plan, version, content) values
                  ('amended', 1, '{"at":"2016-01-04T08:00:00+08:00","tasks":[{"code":"OTHER","responsible":["X"]},{"code":"GIVEN","responsible":["LEAD","THEN"]}]}'),
                  ('amended', 2, '{"at":"2017-02-01T08:00:00+08:00","tasks":[{"code":"GIVEN","responsible":["NOW"]}]}');
                insert into task_told (plan, task, kind, due_at, told_at) values
                  ('amended', 'GIVEN', 'OVERDUE', '2016-12-30T09:00Z', '2016-12-30T09:00:00.001Z'),
                  ('first', 'SAME', 'DUE_SOON', '2016-12-30T09:00Z', '2016-12-20T09:00Z');
                """);
        upgrade.toPresent();
    }

    @Test
    void thoseWhomTheScheduleOfThenNamedWereTold() throws SQLException {
        assertThat(toldOf("amended")).containsExactly("OVERDUE|LEAD|0", "OVERDUE|THEN|1");
        assertThat(toldOf("first")).containsExactly("DUE_SOON|ONE|0", "DUE_SOON|TWO|1");
    }

    @Test
    void whatAReplicaOfTheVersionBeforeTellsAndTakesBackIsNotedForWhomItNames() throws SQLException {
        upgrade.run("""
                insert into task_told (plan, task, kind, due_at, told_at)
                  values ('later', 'TOLD', 'OVERDUE', '2016-12-30T09:00Z', '2016-12-31T00:00Z');
                insert into task_unit (plan, task, unit, position) values ('later', 'TOLD', 'NEW', 1);
                """);
        assertThat(toldOf("later")).containsExactly("OVERDUE|SHARED|0");

        upgrade.run("update task_unit set unit = 'OTHER' where plan = 'later' and unit = 'SHARED'");
        upgrade.run("delete from task_told where plan = 'later'");
        assertThat(toldOf("later")).containsExactly("OVERDUE|SHARED|0");

        upgrade.run("update task_unit set unit = 'SHARED' where plan = 'later' and unit = 'OTHER'");
        upgrade.run("""
                insert into task_told (plan, task, kind, due_at, told_at)
                  values ('later', 'TOLD', 'OVERDUE', '2016-12-30T09:00Z', '2016-12-31T00:00Z');
                """);
        assertThat(toldOf("later")).containsExactly("OVERDUE|NEW|1", "OVERDUE|SHARED|0");
        upgrade.run("delete from task_told where plan = 'later'");
        assertThat(toldOf("later")).isEmpty();
    }

    private static void work(String plan, String task, String unit) throws SQLException {
        upgrade.run("""
                insert into plan (code, names, created_at) values ('%1$s', '{"zh":"规划","en":"Plan"}', '2015-11-02T00:00Z');
                insert into work_plan (plan, created_at) values ('%1$s', '2015-11-02T00:00Z');
                insert into task (plan, code, position, year, body, state, due, version)
                  values ('%1$s', '%2$s', 0, 2016, '{}', 'STARTED', '2016-12-31', 2);
                insert into task_unit (plan, task, unit, position) values ('%1$s', '%2$s', '%3$s', 0);
                """.formatted(plan, task, unit));
    }

    private static List<String> toldOf(String plan) throws SQLException {
        return upgrade.rows("select kind, unit, position from task_told_unit where plan = ? order by unit", plan);
    }
}
