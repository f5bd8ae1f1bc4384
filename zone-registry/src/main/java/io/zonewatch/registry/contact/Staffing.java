package io.zonewatch.registry.contact;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which units have people for the job, on which days, as known when. Names nobody; somebody who was erased still counts. */
@ApplicationScoped
public class Staffing {

    private static final String STAFFED = """
            select asked.code from unnest(?::text[]) as asked (code)
            cross join lateral (
              select v.valid_from, v.sequence from contact_version v
              where v.unit_code = asked.code and v.valid_from <= ? and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) list
            where exists (
              select 1 from contact_entry e
              where e.unit_code = asked.code and e.version_from = list.valid_from and e.version_sequence = list.sequence
                and e.role = ? and e.valid_from <= ? and (e.valid_to is null or e.valid_to > ?))
            """;

    /** Each statistician of each list, with the days of the list; parameters: codes, instant, role. */
    private static final String DAYS = """
            select list.unit_code, greatest(list.valid_from, e.valid_from) as first, least(list.ends, e.valid_to) as ends
            from (
              select known.*, lead(known.valid_from) over (partition by known.unit_code order by known.valid_from) as ends
              from (
                select distinct on (v.unit_code, v.valid_from) v.unit_code, v.valid_from, v.sequence from contact_version v
                where v.unit_code = any (?) and v.recorded_at <= ?
                order by v.unit_code, v.valid_from, v.sequence desc) known) list
            join contact_entry e
              on e.unit_code = list.unit_code and e.version_from = list.valid_from and e.version_sequence = list.sequence
            where e.role = ?
            """;

    private final Jdbc jdbc;

    @Inject
    Staffing(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    private record Span(UnitCode unit, LocalDate first, LocalDate ends) {}

    /** Those of the units that have a statistician at a moment. */
    public Set<UnitCode> withStatistician(Collection<UnitCode> units, Moment moment) {
        return new HashSet<>(jdbc.query(
                STAFFED,
                row -> new UnitCode(row.getString(1)),
                codes(units),
                moment.day(),
                moment.known(),
                ContactRole.STATISTICIAN,
                moment.day(),
                moment.day()));
    }

    /** The days on which each of the units has a statistician, as known at an instant; units that never had one are left out. */
    public Map<UnitCode, StaffedDays> days(Collection<UnitCode> units, Instant known) {
        Map<UnitCode, StaffedDays> days = new HashMap<>();
        jdbc.query(DAYS, Staffing::span, codes(units), known, ContactRole.STATISTICIAN)
                .forEach(span -> days.merge(span.unit(), StaffedDays.of(span.first(), span.ends()), StaffedDays::and));
        return days;
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                new UnitCode(row.getString(1)), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class));
    }

    private static String[] codes(Collection<UnitCode> units) {
        return units.stream().map(UnitCode::value).toArray(String[]::new);
    }
}
