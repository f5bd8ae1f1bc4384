package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Stretches of the fully covered periods of a target: as much of its history as is asked about, however long that is. */
@ApplicationScoped
class CoveredTable {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    CoveredTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether a period that ends on {@code day} or later is fully covered. */
    boolean isAnyFrom(Placed placed, LocalDate day) {
        return jdbc.queryOne(
                        "select 1 from progress where plan = ? and target = ? and not provisional and period_end >= ? limit 1",
                        row -> true,
                        placed.plan(),
                        placed.target().code(),
                        day)
                .isPresent();
    }

    /** The points of the periods that end between two days, both included, and of the last one before them; by period. */
    List<Point> between(Placed placed, LocalDate from, LocalDate to) {
        String plan = placed.plan();
        String target = placed.target().code();
        return jdbc.query("""
                select point from progress where plan = ? and target = ? and not provisional and period_end <= ?
                  and period_end >= coalesce((
                    select max(period_end) from progress
                    where plan = ? and target = ? and not provisional and period_end < ?), ?)
                order by period_end
                """, this::point, plan, target, to, plan, target, from, from);
    }

    /** The points of the periods that end on {@code day} or later and, of those before, of the ones that {@link Outlooks} looks at from there; by period. */
    List<Point> lookingBackFrom(LocalDate day, Placed placed) {
        String plan = placed.plan();
        String target = placed.target().code();
        return jdbc.query(
                """
                select point from progress where plan = ? and target = ? and not provisional and period_end > ?
                  and (extract(month from period_end) = any(?) or period_end >= coalesce((
                    select period_end from progress
                    where plan = ? and target = ? and not provisional and period_end < ?
                    order by period_end desc offset ? limit 1), '-infinity'))
                order by period_end
                """,
                this::point,
                plan,
                target,
                Outlooks.horizon(day),
                placed.all()
                        .flatMap(version -> version.checkpoints().stream())
                        .map(checkpoint -> (long) checkpoint.date().getMonthValue())
                        .distinct()
                        .toArray(Long[]::new),
                plan,
                target,
                day,
                Outlooks.WINDOW - 1);
    }

    private Point point(ResultSet row) throws SQLException {
        return json.read(row.getString(1), Point.class);
    }
}
