package io.zonewatch.registry.unit;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Units with the line of versions that count now, to be changed. Reading a day is {@link UnitsInTime}'s: it does not need the line. */
@ApplicationScoped
class UnitTable {

    private static final String HEAD = "select code, kind, sequence, recorded_at from unit where code = ?";

    private static final String LINE = "select distinct on (valid_from) " + VersionRows.COLUMNS
            + " from unit_version where unit_code = ? order by valid_from, sequence desc";

    private final Jdbc jdbc;
    private final VersionRows rows;

    @Inject
    UnitTable(Jdbc jdbc, VersionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    private record Head(UnitCode code, UnitKind kind, long sequence, OffsetDateTime recordedAt) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    new UnitCode(row.getString("code")),
                    UnitKind.valueOf(row.getString("kind")),
                    row.getLong("sequence"),
                    row.getObject("recorded_at", OffsetDateTime.class));
        }
    }

    /**
     * The unit, kept from other changes until the end of the transaction, but not from being referred to: a version of a park
     * shares the key of its zone, and would wait for a change of the zone, and that, in an import, for the park. Keys never change
     * and units are never deleted.
     */
    Optional<Unit> lock(String code) {
        return jdbc.queryOne(HEAD + " for no key update", Head::of, code).map(this::whole);
    }

    /** The unit as it is recorded now. */
    Optional<Unit> find(String code) {
        return jdbc.queryOne(HEAD, Head::of, code).map(this::whole);
    }

    private Unit whole(Head head) {
        List<UnitVersion> line = jdbc.query(LINE, rows::version, head.code());
        return new Unit(
                head.code(), head.kind(), head.sequence(), head.recordedAt().toInstant(), line);
    }

    /**
     * Adds a unit.
     *
     * @return false, and nothing is added, if the code was given before, be it by a transaction that has just committed
     */
    boolean add(Unit unit) {
        return jdbc.update(
                        "insert into unit (code, kind, sequence, recorded_at) values (?, ?, ?, ?) on conflict do nothing",
                        unit.code(),
                        unit.kind(),
                        unit.sequence(),
                        unit.recordedAt())
                == 1;
    }

    /** Keeps how far the unit has come in knowledge time. */
    void raise(Unit unit) {
        jdbc.update(
                "update unit set sequence = ?, recorded_at = ? where code = ?",
                unit.sequence(),
                unit.recordedAt(),
                unit.code());
    }

    /** Appends the versions that the unit's present sequence recorded. */
    void append(Unit unit) {
        jdbc.batch(
                VersionRows.INSERT,
                unit.fresh().stream()
                        .map(version -> rows.row(unit.code(), version))
                        .toList());
    }
}
