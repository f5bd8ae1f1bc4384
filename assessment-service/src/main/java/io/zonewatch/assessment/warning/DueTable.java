package io.zonewatch.assessment.warning;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which warnings are to be raised and which are over, by the latest prospects. */
@ApplicationScoped
class DueTable {

    private static final long LOCK = 0x5741524EL;

    private static final String DUE = """
            select t.plan, t.code, (c ->> 'date')::date, w.id from target t
            cross join lateral jsonb_array_elements(t.body::jsonb -> 'checkpoints') c
            cross join lateral (
              select raised from prospect p where p.plan = t.plan and p.target = t.code and p.checkpoint = (c ->> 'date')::date
              order by p.period_end desc limit 1) now
            left join warning w
              on w.plan = t.plan and w.target = t.code and w.checkpoint = (c ->> 'date')::date and w.over_at is null
            where now.raised <> (w.id is not null)
            """;

    private final Jdbc jdbc;

    @Inject
    DueTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAny() {
        return jdbc.queryOne(DUE + " limit 1", row -> true).isPresent();
    }

    /** What is due, for one replica at a time; nothing while another is at it. */
    List<Due> take() {
        boolean mine = jdbc.queryOne("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        return mine
                ? jdbc.query(
                        DUE + " order by t.plan, t.code, 3",
                        row -> new Due(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, UUID.class)))
                : List.of();
    }

    /** Since when the present warning has been called for. */
    Optional<Due.Since> since(Due due) {
        return jdbc.queryOne(
                """
                select period, missing from prospect p where plan = ? and target = ? and checkpoint = ? and period_end > coalesce(
                  (select max(period_end) from prospect
                   where plan = p.plan and target = p.target and checkpoint = p.checkpoint and not raised), '-infinity')
                order by period_end limit 1
                """,
                row -> new Due.Since(Period.parse(row.getString(1)), row.getBigDecimal(2)),
                due.plan(),
                due.target(),
                due.checkpoint());
    }
}
