package io.zonewatch.indicator.alert;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of alerts, beside the obligations they follow from. */
@ApplicationScoped
class AlertStore {

    /** The first year that any line waits for, as the index has it: the unit's lines, the reviewer's, the end of a notice's term. */
    private static final String YEAR = """
            least(
              case when o.state in ('SCHEDULED', 'OPEN', 'RETURNED', 'SUBMITTED') then o.calendar_missing end,
              case when o.state = 'SUBMITTED' or o.correction is not null then o.review_calendar_missing end,
              case when o.state in ('OPEN', 'RETURNED', 'SUBMITTED') and o.lateness = 'NOTICED' and o.term_ends_at is null
                then o.term_calendar_missing end)""";

    private static final String COUNTED = """
            select {year} as year, a.opened_at, o.form, max(n.zh) as zh, max(n.en) as en, count(*) as obligations
            from obligation o
            join calendar_alert a on a.year = {year} and a.closed_at is null
            join lateral (select f.content #>> '{names,zh}' as zh, f.content #>> '{names,en}' as en
              from form_version f where f.form = o.form order by f.version desc limit 1) n on true
            where {year} is not null and {condition}
            group by 1, 2, 3 order by 1, 3
            """.replace("{year}", YEAR);

    private final Jdbc jdbc;

    @Inject
    AlertStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** An alert as it is kept. */
    record Kept(Instant openedAt, long sequence) {}

    private record Missed(int year, String form) {}

    private record Row(int year, OffsetDateTime since, CalendarAlert.Waiting waiting) {}

    /** Excludes other replicas until the end of the transaction. */
    void hold() {
        jdbc.update("lock table calendar_alert in share row exclusive mode");
    }

    /** The years that obligations wait for, with their forms. It steps from one to the next: thousands of obligations cost nothing. */
    Map<Integer, Set<String>> missed() {
        return jdbc.query("""
                        with recursive missed (year, form) as (
                          (select {year}, o.form from obligation o where {year} is not null order by 1, 2 limit 1)
                          union all
                          select next.* from missed m cross join lateral (
                            select {year}, o.form from obligation o
                            where {year} is not null and ({year}, o.form) > (m.year, m.form) order by 1, 2 limit 1) next)
                        select year, form from missed
                        """.replace("{year}", YEAR), row -> new Missed(row.getInt(1), row.getString(2))).stream()
                .collect(Collectors.groupingBy(
                        Missed::year,
                        TreeMap::new,
                        Collectors.mapping(Missed::form, Collectors.toCollection(TreeSet::new))));
    }

    /** The open alerts, with the forms of which each was said. */
    Map<Integer, Set<String>> open() {
        Map<Integer, Set<String>> open = new TreeMap<>();
        jdbc.query("select year, forms from calendar_alert where closed_at is null", row -> {
            Set<String> forms =
                    new TreeSet<>(Arrays.asList((String[]) row.getArray(2).getArray()));
            return open.put(row.getInt(1), forms);
        });
        return open;
    }

    /** How many alerts are open. */
    int openYears() {
        return jdbc.queryOne("select count(*) from calendar_alert where closed_at is null", row -> row.getInt(1))
                .orElseThrow();
    }

    /** Opens an alert, or amends the one that is open. */
    Kept open(int year, Set<String> forms, Instant now) {
        return jdbc.queryOne("""
                        insert into calendar_alert as a (year, opened_at, forms, sequence) values (?, ?, ?, 1)
                        on conflict (year) do update set forms = excluded.forms, sequence = a.sequence + 1, closed_at = null,
                          opened_at = case when a.closed_at is null then a.opened_at else excluded.opened_at end
                        returning opened_at, sequence
                        """, AlertStore::kept, year, now, forms.toArray(String[]::new))
                .orElseThrow();
    }

    Kept close(int year, Instant now) {
        return jdbc.queryOne("""
                        update calendar_alert set closed_at = ?, sequence = sequence + 1 where year = ?
                        returning opened_at, sequence
                        """, AlertStore::kept, now, year).orElseThrow();
    }

    /** What waits for a year, whoever owes it. */
    CalendarAlert alert(int year, Instant openedAt) {
        return alerts(jdbc.query(counted(YEAR + " = ?"), AlertStore::row, year)).stream()
                .findFirst()
                .orElseGet(() -> new CalendarAlert(year, Moments.offset(openedAt), 0, List.of()));
    }

    /** What waits in a scope, by year. */
    List<CalendarAlert> waiting(Scope.Condition scope) {
        return alerts(jdbc.query(counted(scope.sql()), AlertStore::row, scope.units(), scope.divisions()));
    }

    private static String counted(String condition) {
        return COUNTED.replace("{condition}", condition);
    }

    private static List<CalendarAlert> alerts(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(Row::year)).entrySet().stream()
                .map(year -> alert(year.getKey(), year.getValue()))
                .sorted(Comparator.comparingInt(CalendarAlert::year))
                .toList();
    }

    private static CalendarAlert alert(int year, List<Row> rows) {
        List<CalendarAlert.Waiting> forms = rows.stream().map(Row::waiting).toList();
        long obligations =
                forms.stream().mapToLong(CalendarAlert.Waiting::obligations).sum();
        return new CalendarAlert(year, rows.getFirst().since(), obligations, forms);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("year"),
                Moments.offset(row, "opened_at"),
                new CalendarAlert.Waiting(
                        row.getString("form"),
                        new Names(row.getString("zh"), row.getString("en")),
                        row.getLong("obligations")));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(Moments.instant(row.getObject(1, OffsetDateTime.class)), row.getLong(2));
    }
}
