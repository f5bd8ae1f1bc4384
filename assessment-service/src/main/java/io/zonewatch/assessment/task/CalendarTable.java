package io.zonewatch.assessment.task;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The working days of the years that have been published. */
@ApplicationScoped
class CalendarTable {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    CalendarTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the year if it is newer; tells whether it was. */
    boolean take(CalendarYear year, long sequence) {
        return jdbc.update("""
                insert into calendar_year (year, sequence, content) values (?, ?, ?)
                on conflict (year) do update set sequence = excluded.sequence, content = excluded.content
                where excluded.sequence > calendar_year.sequence
                """, year.year(), sequence, json.write(year)) == 1;
    }

    WorkingCalendar current() {
        return WorkingCalendar.of(jdbc.query(
                "select content from calendar_year", row -> json.read(row.getString(1), CalendarYear.class)));
    }

    void clear() {
        jdbc.update("delete from calendar_year");
    }
}
