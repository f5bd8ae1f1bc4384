package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Units whose people changed and what was decided about them has not been looked through since. A mark says only that: what is
 * to be done follows from the people as they finally are, so it does no harm that a rebuild comes by old states and tombstones.
 */
@ApplicationScoped
public class PeopleChanged {

    private final Jdbc jdbc;

    @Inject
    PeopleChanged(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Marks a unit; waits for whoever is looking through it, so that the mark outlives that look. */
    void mark(String unit) {
        jdbc.update(
                "insert into people_changed (unit) values (?) on conflict (unit) do update set unit = excluded.unit",
                unit);
    }

    /** Marks every unit of which people are known; locks those first, in the order in which every change does. */
    void markAll() {
        jdbc.update("""
                insert into people_changed (unit) select unit from unit_contacts order by unit for update
                on conflict (unit) do update set unit = excluded.unit
                """);
    }

    /** Whether any unit is marked. */
    public boolean any() {
        return jdbc.queryOne("select 1 from people_changed limit 1", row -> true)
                .isPresent();
    }

    /** Locks the next marked unit after another, in their order; empty if there is none. */
    public Optional<String> lockNext(String after) {
        List<String> next = jdbc.query(
                "select unit from people_changed where unit > ? order by unit limit 1 for update",
                row -> row.getString(1),
                after);
        return next.stream().findFirst();
    }

    /** Takes the mark away. */
    public void unmark(String unit) {
        jdbc.update("delete from people_changed where unit = ?", unit);
    }
}
