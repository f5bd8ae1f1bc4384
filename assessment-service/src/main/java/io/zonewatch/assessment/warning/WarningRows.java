package io.zonewatch.assessment.warning;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.warning.WarningTable.Kept;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads warnings from their rows. */
final class WarningRows {

    /** Oldest first; of what was known at the same moment by period. */
    static final String KEY =
            "to_char(w.raised_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || '/' || w.since || '/' || w.id::text";

    /** What is read, of {@code warning w} and the unit {@code u} that its target {@code t} hangs on. */
    static final String SELECT = """
            select w.id, w.plan, w.target, w.checkpoint, w.since, w.raised_at, w.over_at, w.acknowledged_at, w.acknowledged_by, w.note,
              w.closed_at, w.closed_by, w.reason, w.version, %s, named.names ->> 'zh', named.names ->> 'en'
            from warning w join target t on t.plan = w.plan and t.code = w.target
            left join unit u on u.code = t.scope_unit
            join lateral (select v.body::jsonb -> 'names' as names from target_version v
              where v.plan = w.plan and v.code = w.target order by v.version desc limit 1) named on true
            """.formatted(KEY);

    private WarningRows() {}

    static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime over = time(row, 7);
        Warning.Act acknowledged = act(row, 8);
        Warning.Act closed = act(row, 11);
        return new Kept(
                new Warning(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        new Names(row.getString(16), row.getString(17)),
                        row.getObject(4, LocalDate.class),
                        Period.parse(row.getString(5)),
                        time(row, 6),
                        Warning.state(acknowledged != null, over != null, closed != null),
                        over,
                        acknowledged,
                        closed),
                row.getLong(14),
                row.getString(15));
    }

    /** When, who and which words, in columns that follow one another. */
    private static Warning.Act act(ResultSet row, int first) throws SQLException {
        OffsetDateTime at = time(row, first);
        return at == null ? null : new Warning.Act(at, row.getString(first + 1), row.getString(first + 2));
    }

    private static OffsetDateTime time(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
