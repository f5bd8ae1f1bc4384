package io.zonewatch.assessment.task;

import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads tasks from their rows. */
@ApplicationScoped
class TaskRows {

    /** What is read, of {@code task t}. */
    static final String SELECT = "select t.plan, t.body, t.state, t.due, t.due_at, t.remind_at, t.calendar_missing,"
            + " t.finished_by, t.finished_at, t.version, " + TaskFilter.KEY + " as key from task t ";

    private final StoredJson json;

    @Inject
    TaskRows(StoredJson json) {
        this.json = json;
    }

    Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getString("plan"),
                json.read(row.getString("body"), PlannedTask.class),
                TaskState.valueOf(row.getString("state")),
                json.read(row.getString("due"), TaskDue.class),
                instant(row, "due_at"),
                instant(row, "remind_at"),
                row.getObject("calendar_missing", Integer.class),
                row.getString("finished_by"),
                instant(row, "finished_at"),
                row.getInt("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
