package io.zonewatch.assessment.warning;

import io.zonewatch.assessment.plan.PlanTable;
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

    /**
     * Warnings that the latest fully covered period calls for and that are not there; and those there are that it does not call for, because they are over or the
     * plan has given the checkpoint or the target up. While nothing is covered, nothing calls for a change. Asked at every beat of the ticker, so only those
     * targets are looked at that have a warning or something that might call for one.
     */
    private static final String DUE = """
            with concerned as (
              select plan, target as code from prospect where raised
              union select plan, target from warning where over_at is null),
            held as (select t.plan, t.code from target t join concerned using (plan, code) where {holds}),
            latest as (
              select t.plan, t.code, g.period from target t join concerned using (plan, code) cross join lateral (
                select period from progress p where p.plan = t.plan and p.target = t.code and not p.provisional
                order by p.period_end desc limit 1) g),
            called as (
              select p.plan, p.target, p.checkpoint from held h join latest l on l.plan = h.plan and l.code = h.code
              join prospect p on p.plan = l.plan and p.target = l.code and p.period = l.period and p.raised)
            select coalesce(c.plan, w.plan) as plan, coalesce(c.target, w.target) as target,
              coalesce(c.checkpoint, w.checkpoint) as checkpoint, w.id
            from called c full join (select * from warning where over_at is null) w
              on w.plan = c.plan and w.target = c.target and w.checkpoint = c.checkpoint
            where w.id is null or (c.plan is null and (
              exists (select 1 from latest l where l.plan = w.plan and l.code = w.target)
              or not exists (select 1 from held h where h.plan = w.plan and h.code = w.target)))
            """.replace("{holds}", PlanTable.HOLDS);

    private final Jdbc jdbc;

    @Inject
    DueTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAny(LocalDate today) {
        return jdbc.queryOne(DUE + " limit 1", row -> true, today, null, null).isPresent();
    }

    /** What is due, for one replica at a time; nothing while another is at it. */
    List<Due> take(LocalDate today) {
        boolean mine = jdbc.queryOne("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        return mine
                ? jdbc.query(
                        DUE + " order by 1, 2, 3",
                        row -> new Due(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, UUID.class)),
                        today,
                        null,
                        null)
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
