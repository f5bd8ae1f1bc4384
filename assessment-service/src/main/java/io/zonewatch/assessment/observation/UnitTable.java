package io.zonewatch.assessment.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Units with their kind, and from when on they lay in which division, belonged to which zone and had which leading industries. */
@ApplicationScoped
class UnitTable {

    private final Jdbc jdbc;
    private final ObjectMapper mapper;

    @Inject
    UnitTable(Jdbc jdbc, ObjectMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Keeps the state if it is newer; tells what it changed, if anything that matters here. */
    Optional<Touched> take(UnitState unit, long sequence) {
        String body = write(unit);
        record Kept(UnitKind kind, boolean same) {}
        Kept kept = jdbc.queryOne(
                        "select kind, body from unit where code = ?",
                        row -> new Kept(UnitKind.valueOf(row.getString(1)), body.equals(row.getString(2))),
                        unit.code())
                .orElse(new Kept(null, false));
        int newer = jdbc.update(
                """
                insert into unit (code, sequence, kind, division, body) values (?, ?, ?, ?, ?)
                on conflict (code) do update
                set sequence = excluded.sequence, kind = excluded.kind, division = excluded.division,
                  body = excluded.body
                where excluded.sequence > unit.sequence
                """,
                unit.code(),
                sequence,
                unit.kind(),
                unit.versions().getLast().division(),
                body);
        if (newer == 0 || kept.same()) {
            return Optional.empty();
        }
        SeenUnit before = seen(unit.code(), kept.kind());
        jdbc.update("delete from unit_version where unit = ?", unit.code());
        jdbc.batch(
                "insert into unit_version (unit, valid_from, division, parent, leading_industries, level)"
                        + " values (?, ?, ?, ?, ?, ?)",
                unit.versions().stream()
                        .map(version -> new Object[] {
                            unit.code(),
                            version.validFrom(),
                            version.division(),
                            version.parent(),
                            version.leadingIndustries().toArray(String[]::new),
                            version.level()
                        })
                        .toList());
        return Optional.of(new Touched.Unit(unit.code(), SeenUnit.of(unit).otherwiseFrom(before), before.divisions()));
    }

    /** As it is kept. */
    private SeenUnit seen(UnitCode unit, UnitKind kind) {
        return new SeenUnit(
                kind,
                jdbc.query(
                        "select valid_from, division, parent, leading_industries, level from unit_version"
                                + " where unit = ? order by valid_from",
                        row -> new SeenUnit.Stretch(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getString(3) != null,
                                Set.copyOf(List.of((String[]) row.getArray(4).getArray())),
                                row.getString(5)),
                        unit));
    }

    /** The present division of every unit. */
    Map<UnitCode, String> divisions() {
        return jdbc
                .query(
                        "select code, division from unit",
                        row -> Map.entry(new UnitCode(row.getString(1)), row.getString(2)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The divisions the unit lay in, each by the day from which on it did. */
    NavigableMap<LocalDate, String> divisions(UnitCode unit) {
        NavigableMap<LocalDate, String> divisions = new TreeMap<>();
        jdbc.query(
                        "select valid_from, division from unit_version where unit = ?",
                        row -> Map.entry(row.getObject(1, LocalDate.class), row.getString(2)),
                        unit)
                .forEach(each -> divisions.put(each.getKey(), each.getValue()));
        return divisions;
    }

    void clear() {
        jdbc.update("delete from unit_version");
        jdbc.update("delete from unit");
    }

    /** All zones that ever lay within the division, by code. */
    private List<UnitState> zonesWithin(String division) {
        return jdbc.query("""
                select body from unit u where kind = 'ZONE' and exists (
                  select 1 from unit_version v where v.unit = u.code and v.division like ? || '%')
                order by code collate "C"
                """, row -> read(row.getString(1)), Members.prefix(division));
    }

    /**
     * The zones of a scope that live on a day, by code.
     *
     * @param home where the scope's anchor lies on the day
     */
    List<UnitState> zonesOf(Members scope, String home, LocalDate day) {
        return zonesWithin(scope.division() == null ? home : scope.division()).stream()
                .filter(zone -> zone.on(day)
                        .filter(version -> version.lives()
                                && scope.contain(
                                        zone.code(),
                                        version.division(),
                                        version.level(),
                                        version.parent() != null,
                                        home))
                        .isPresent())
                .toList();
    }

    private String write(UnitState unit) {
        try {
            return mapper.writeValueAsString(unit);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unit cannot be written", e);
        }
    }

    private UnitState read(String body) {
        try {
            return mapper.readValue(body, UnitState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored unit cannot be read", e);
        }
    }
}
