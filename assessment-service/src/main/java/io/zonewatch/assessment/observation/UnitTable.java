package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Units with their kind, and from when on they lay in which division, belonged to which zone and had which leading industries. */
@ApplicationScoped
class UnitTable {

    private final Jdbc jdbc;

    @Inject
    UnitTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the state if it is newer; tells what it changed, if anything that matters here. */
    Optional<Touched> take(UnitState unit, long sequence) {
        Optional<UnitState> before = find(unit.code());
        int newer = jdbc.update(
                """
                insert into unit (code, sequence, kind, division) values (?, ?, ?, ?)
                on conflict (code) do update
                set sequence = excluded.sequence, kind = excluded.kind, division = excluded.division
                where excluded.sequence > unit.sequence
                """,
                unit.code(),
                sequence,
                unit.kind(),
                unit.versions().getLast().division());
        if (newer == 0 || before.filter(unit::equals).isPresent()) {
            return Optional.empty();
        }
        jdbc.update("delete from unit_version where unit = ?", unit.code());
        jdbc.batch(
                "insert into unit_version (unit, valid_from, division, parent, leading_industries) values (?, ?, ?, ?, ?)",
                unit.versions().stream()
                        .map(version -> new Object[] {
                            unit.code(),
                            version.validFrom(),
                            version.division(),
                            version.parent(),
                            version.leadingIndustries().toArray(String[]::new)
                        })
                        .toList());
        return Optional.of(new Touched.Unit(unit.code()));
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

    /** The division the unit lay in on {@code day}; its first one for days before. */
    Optional<String> divisionOn(UnitCode unit, LocalDate day) {
        return jdbc.queryOne("""
                select division from unit_version where unit = ?
                order by valid_from <= ? desc, case when valid_from <= ? then valid_from end desc, valid_from limit 1
                """, row -> row.getString(1), unit, day, day);
    }

    void clear() {
        jdbc.update("delete from unit_version");
        jdbc.update("delete from unit");
    }

    private Optional<UnitState> find(UnitCode code) {
        List<UnitState.Version> versions = jdbc.query(
                "select valid_from, division, parent, leading_industries from unit_version where unit = ? order by valid_from",
                UnitTable::version,
                code);
        return jdbc.queryOne(
                "select kind from unit where code = ?",
                row -> new UnitState(code, UnitKind.valueOf(row.getString(1)), versions),
                code);
    }

    private static UnitState.Version version(ResultSet row) throws SQLException {
        String parent = row.getString(3);
        return new UnitState.Version(
                row.getObject(1, LocalDate.class),
                row.getString(2),
                parent == null ? null : new UnitCode(parent),
                List.of((String[]) row.getArray(4).getArray()));
    }
}
