package io.zonewatch.registry.unit;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at many zones at once: a question is one query, whether about one zone or about all. */
@ApplicationScoped
public class ZoneRegister {

    private static final String LIVING = """
            where u.kind = 'ZONE' and asked.status = 'REGISTERED'
              and u.code collate "C" >= ?
              and (?::text is null or u.code = ?)
              and (?::text is null or starts_with(asked.division, ?))
              and (?::text is null or asked.level = ?)
              and\s""";

    private static final String FIRST_DAYS = """
            select asked.code, first.valid_from from unnest(?::text[]) as asked (code)
            cross join lateral (
              select known.valid_from from (
                select distinct on (v.valid_from) v.valid_from, v.status from unit_version v
                where v.unit_code = asked.code and v.recorded_at <= ?
                order by v.valid_from, v.sequence desc) known
              where known.status <> 'NOT_REGISTERED' order by known.valid_from limit 1) first
            """;

    private static final String LINES = """
            select u.code, u.kind, u.sequence as present_sequence, known.*,
                   lead(known.valid_from) over (partition by u.code order by known.valid_from) as valid_to
            from unit u cross join lateral (
              select distinct on (v.valid_from) v.* from unit_version v
              where v.unit_code = u.code and v.valid_from <= ? and v.recorded_at <= ?
              order by v.valid_from, v.sequence desc) known
            where u.code = any (?) and known.status <> 'NOT_REGISTERED'
            """;

    private final Jdbc jdbc;
    private final UnitsInTime units;
    private final Caller caller;

    @Inject
    ZoneRegister(Jdbc jdbc, UnitsInTime units, Caller caller) {
        this.jdbc = jdbc;
        this.units = units;
        this.caller = caller;
    }

    /**
     * Which zones are looked at.
     *
     * @param from the first code
     * @param unit only this one, or null
     * @param division only in divisions whose code begins so, or null
     * @param level only of this level, or null
     */
    public record Choice(String from, String unit, String division, String level) {}

    /** The zones that are there at a moment, among those that the caller's scope held then; by code. */
    public List<DatedUnit> living(Choice choice, Moment moment) {
        return living(choice, moment, Integer.MAX_VALUE);
    }

    /** At most so many of them. */
    public List<DatedUnit> living(Choice choice, Moment moment, int most) {
        Scope.Condition scope = caller.scope().on("u.code", "asked.division");
        return jdbc.query(
                UnitsInTime.SELECT + LIVING + scope.sql() + " order by u.code collate \"C\" limit ?",
                row -> units.read(row, moment.known()),
                moment.day(),
                moment.known(),
                moment.day(),
                moment.known(),
                choice.from(),
                choice.unit(),
                choice.unit(),
                choice.division(),
                choice.division(),
                choice.level(),
                choice.level(),
                scope.units(),
                scope.divisions(),
                most);
    }

    /** Those of the units that the caller's scope held at a moment. */
    public Set<String> visible(Collection<String> codes, Moment moment) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        Scope.Condition scope = caller.scope().on("u.code", "asked.division");
        return new HashSet<>(jdbc.query(
                UnitsInTime.SELECT + "where u.code = any (?) and " + scope.sql(),
                row -> row.getString("code"),
                moment.day(),
                moment.known(),
                moment.day(),
                moment.known(),
                codes.toArray(String[]::new),
                scope.units(),
                scope.divisions()));
    }

    /** The day on which the registration of each unit begins, as known at an instant. */
    public Map<UnitCode, LocalDate> firstDays(Collection<UnitCode> codes, Instant known) {
        Map<UnitCode, LocalDate> days = new HashMap<>();
        jdbc.query(
                FIRST_DAYS,
                row -> days.put(new UnitCode(row.getString(1)), row.getObject(2, LocalDate.class)),
                texts(codes.stream()),
                known);
        return days;
    }

    /** What each unit was until a day, as known then; whoever asks. */
    public Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines(Collection<UnitCode> codes, Moment moment) {
        Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines = new HashMap<>();
        jdbc.query(LINES, row -> units.read(row, moment.known()), moment.day(), moment.known(), texts(codes.stream()))
                .forEach(unit -> lines.computeIfAbsent(unit.code(), code -> new TreeMap<>())
                        .put(unit.version().validFrom(), unit.version()));
        return lines;
    }

    private static String[] texts(Stream<UnitCode> codes) {
        return codes.map(UnitCode::value).toArray(String[]::new);
    }
}
