package io.zonewatch.assessment.result;

import io.zonewatch.assessment.progress.Standing;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Which status of each target was announced last. */
@ApplicationScoped
class AnnouncementTable {

    /** Who announces says so: a version that knows of no read models to tell from announces nothing (V1012). */
    private static final int MODEL = 2;

    private static final long LOCK = 0x414E4E4FL;

    /** Targets whose latest fully covered status is not the announced one. */
    private static final String PENDING = """
            select t.plan, t.code, a.status from target t
            cross join lateral (
              select status from progress p where p.plan = t.plan and p.target = t.code and not p.provisional
              order by p.period_end desc limit 1) now
            left join announcement a on a.plan = t.plan and a.target = t.code
            where a.status is distinct from now.status
            """;

    private final Jdbc jdbc;

    @Inject
    AnnouncementTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A target to announce, with the status announced before, or null. */
    record Pending(String plan, String target, Status announced) {}

    boolean isAnyPending() {
        return jdbc.queryOne(PENDING + " limit 1", row -> true).isPresent();
    }

    /** What is to be announced, for one replica at a time; nothing while another is at it. */
    List<Pending> takePending() {
        boolean mine = jdbc.queryOne("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        return mine
                ? jdbc.query(
                        PENDING + " order by t.plan, t.code",
                        row -> new Pending(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3) == null ? null : Status.valueOf(row.getString(3))))
                : List.of();
    }

    void keep(Standing standing, Instant now) {
        jdbc.update("""
                insert into announcement (plan, target, period, status, announced_at, model) values (?, ?, ?, ?, ?, ?)
                on conflict (plan, target) do update
                set period = excluded.period, status = excluded.status, announced_at = excluded.announced_at, model = excluded.model
                """, standing.plan(), standing.target(), standing.period(), standing.status(), now, MODEL);
    }
}
