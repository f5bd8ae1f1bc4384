package io.zonewatch.indicator.calendar;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.indicator.RuleRevision;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The working days of the years, as the State Council's notices arrange them. A year that is not here is never guessed. */
@ApplicationScoped
public class Calendars {

    static final String TOPIC = "zonewatch.indicator.calendar.v1";
    static final String TYPE = "io.zonewatch.indicator.calendar.v1";

    private final Jdbc jdbc;
    private final StoredJson json;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final RuleRevision rules;
    private final MovingDeadlines deadlines;

    @Inject
    Calendars(
            Jdbc jdbc,
            StoredJson json,
            Outbox outbox,
            AuditTrail audit,
            RuleRevision rules,
            MovingDeadlines deadlines) {
        this.jdbc = jdbc;
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** A year that was put, and whether it was not known before. */
    record Put(CalendarYear year, boolean created) {}

    /** The working calendar of all years known now. */
    public WorkingCalendar current() {
        return WorkingCalendar.of(years());
    }

    /**
     * Puts a year. The same content again changes nothing; a correction needs a higher version.
     *
     * @throws Problem if the version seen is not the present one, or the new one is not higher
     */
    @Transactional
    Put put(CalendarYear year, Expectation expected) {
        jdbc.update("lock table calendar_year in share row exclusive mode");
        Optional<CalendarYear> before = stored(year.year());
        requireHigher(before, year, expected);
        if (before.isEmpty() || !before.get().equals(year)) {
            keep(year, before.orElse(null));
        }
        return new Put(year, before.isEmpty());
    }

    /**
     * Which deadlines putting a year would move. Nothing is done, and what putting it would refuse is refused.
     *
     * @throws Problem as {@link #put}
     */
    @Transactional
    CalendarPreview preview(CalendarYear year, Expectation expected) {
        Optional<CalendarYear> before = stored(year.year());
        requireHigher(before, year, expected);
        List<CalendarYear> years = new ArrayList<>(years());
        years.removeIf(one -> one.year() == year.year());
        years.add(year);
        List<MovingDeadlines.Move> moves = deadlines.under(WorkingCalendar.of(years));
        return new CalendarPreview(
                year.year(),
                before.map(CalendarYear::version).orElse(null),
                year.version(),
                moves.stream().mapToInt(move -> move.units().size()).sum(),
                moves);
    }

    private static void requireHigher(Optional<CalendarYear> before, CalendarYear year, Expectation expected) {
        expected.judge(before.map(CalendarYear::version));
        if (before.isPresent() && !before.get().equals(year)) {
            expected.toReplace(before.get().version());
            if (year.version() <= before.get().version()) {
                throw Problem.of(CalendarProblem.CALENDAR_VERSION, before.get().version());
            }
        }
    }

    private void keep(CalendarYear year, CalendarYear before) {
        jdbc.update("""
                insert into calendar_year (year, version, content) values (?, ?, ?::jsonb)
                on conflict (year) do update set version = excluded.version, content = excluded.content
                """, year.year(), year.version(), json.write(year));
        rules.raise();
        String key = Integer.toString(year.year());
        audit.record(new AuditEntry("calendar.put", "calendar", key, null, before, year, year.source()));
        outbox.append(new OutgoingEvent(TOPIC, key, key, TYPE, key, (long) year.version(), year));
    }

    /** The years in ascending order. */
    @Transactional
    Page<CalendarYear> list(Paging paging) {
        List<CalendarYear> rows = jdbc.query(
                "select content::text from calendar_year where year > ? order by year limit ?",
                row -> read(row.getString(1)),
                paging.after(Integer::valueOf).orElse(0),
                paging.limit() + 1);
        return Page.cut(rows, paging, year -> Integer.toString(year.year()));
    }

    /** One year, or a not-found problem. */
    @Transactional
    CalendarYear find(int year) {
        return stored(year).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private List<CalendarYear> years() {
        return jdbc.query("select content::text from calendar_year", row -> read(row.getString(1)));
    }

    private Optional<CalendarYear> stored(int year) {
        return jdbc.queryOne(
                "select content::text from calendar_year where year = ?", row -> read(row.getString(1)), year);
    }

    private CalendarYear read(String text) {
        return json.read(text, CalendarYear.class);
    }
}
