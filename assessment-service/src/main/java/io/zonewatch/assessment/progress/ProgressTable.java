package io.zonewatch.assessment.progress;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Progress of every target for every period with accepted figures. */
@ApplicationScoped
class ProgressTable {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    ProgressTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the point if it differs from what is known, and tells whether it did. */
    boolean keep(String plan, String target, Point point, SortedSet<Period> reads) {
        return jdbc.update(
                        """
                insert into progress (plan, target, period, period_end, provisional, status, reads, point)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (plan, target, period) do update set provisional = excluded.provisional,
                  status = excluded.status, reads = excluded.reads, point = excluded.point
                where progress.point <> excluded.point or progress.reads <> excluded.reads
                """,
                        plan,
                        target,
                        point.period(),
                        point.period().end(),
                        point.provisional(),
                        point.status(),
                        reads.stream().map(Period::toString).toArray(String[]::new),
                        json.write(point))
                == 1;
    }

    /** There is nothing to assess for the periods; tells for which of them there was. */
    List<Period> drop(String plan, String target, List<Period> periods) {
        return periods.isEmpty()
                ? List.of()
                : jdbc.query(
                        "delete from progress where plan = ? and target = ? and period = any(?) returning period",
                        row -> Period.parse(row.getString(1)),
                        plan,
                        target,
                        periods.stream().map(Period::toString).toArray(String[]::new));
    }

    /** The periods whose progress rests on figures of {@code period}. */
    List<Period> resting(String plan, String target, Period period) {
        return jdbc.query(
                "select period from progress where plan = ? and target = ? and reads @> array[?::text]",
                row -> Period.parse(row.getString(1)),
                plan,
                target,
                period);
    }

    /** All points of a target, by period. */
    List<Point> series(String plan, String target) {
        return jdbc.query(
                "select point from progress where plan = ? and target = ? order by period_end, period",
                this::point,
                plan,
                target);
    }

    Optional<Point> of(String plan, String target, Period period) {
        return jdbc.queryOne(
                "select point from progress where plan = ? and target = ? and period = ?",
                this::point,
                plan,
                target,
                period);
    }

    /** The latest point with full coverage. */
    Optional<Point> latestCovered(String plan, String target) {
        return jdbc.queryOne("""
                select point from progress where plan = ? and target = ? and not provisional
                order by period_end desc limit 1
                """, this::point, plan, target);
    }

    /** The first of the fully covered periods in which the latest one's status has held without a break. */
    Optional<Period> since(String plan, String target, Status status) {
        return jdbc.queryOne("""
                select period from progress where plan = ? and target = ? and not provisional and period_end > coalesce(
                  (select max(period_end) from progress
                   where plan = ? and target = ? and not provisional and status <> ?), '-infinity')
                order by period_end limit 1
                """, row -> Period.parse(row.getString(1)), plan, target, plan, target, status);
    }

    /** The latest point of all. */
    Optional<Point> latest(String plan, String target) {
        return jdbc.queryOne(
                "select point from progress where plan = ? and target = ? order by period_end desc limit 1",
                this::point,
                plan,
                target);
    }

    void clear() {
        jdbc.update("delete from progress");
    }

    private Point point(ResultSet row) throws SQLException {
        return json.read(row.getString(1), Point.class);
    }
}
