package io.zonewatch.registry.unit;

import io.quarkus.arc.Arc;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units with the line of versions that count now, to be changed. Reading a day is {@link UnitsInTime}'s: it does not need the line. */
@ApplicationScoped
class UnitTable {

    private static final String HEADS =
            "select code, kind, sequence, recorded_at from unit where code = any (?) order by code";

    /** Adds a unit, or raises it by one step; it touches no row where the code was given to another unit. */
    private static final String HEAD = """
            insert into unit (code, kind, sequence, recorded_at) values (?, ?, ?, ?)
            on conflict (code) do update set sequence = excluded.sequence, recorded_at = excluded.recorded_at
            where unit.sequence = excluded.sequence - 1
            """;

    private static final String LOCK = " for no key update";

    private static final String LINES = "select distinct on (unit_code, valid_from) unit_code, " + VersionRows.COLUMNS
            + " from unit_version where unit_code = any (?) order by unit_code, valid_from, sequence desc";

    private final Jdbc jdbc;
    private final VersionRows rows;
    private final HeldUnits held;

    @Inject
    UnitTable(Jdbc jdbc, VersionRows rows, HeldUnits held) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.held = held;
    }

    private record Dated(UnitCode code, UnitVersion version) {}

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
        return isHeld(code)
                ? held.get(code)
                : read(HEADS + LOCK, List.of(code)).stream().findFirst();
    }

    /** The unit as it is recorded now. */
    Optional<Unit> find(String code) {
        return isHeld(code)
                ? held.get(code)
                : read(HEADS, List.of(code)).stream().findFirst();
    }

    /** Keeps units as {@link #lock} does, in the order of their codes, and remembers them until the end of the transaction. */
    void hold(List<String> codes) {
        List<String> others = codes.stream().filter(code -> !isHeld(code)).toList();
        others.forEach(code -> held.put(code, Optional.empty()));
        read(HEADS + LOCK, others).forEach(unit -> held.put(unit.code().value(), Optional.of(unit)));
    }

    private boolean isHeld(String code) {
        return Arc.container().getActiveContext(TransactionScoped.class) != null && held.has(code);
    }

    private List<Unit> read(String heads, List<String> codes) {
        String[] asked = codes.toArray(String[]::new);
        List<Head> found = jdbc.query(heads, Head::of, (Object) asked);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UnitCode, List<UnitVersion>> lines = new HashMap<>();
        jdbc.query(LINES, row -> new Dated(new UnitCode(row.getString("unit_code")), rows.version(row)), (Object) asked)
                .forEach(one -> lines.computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(one.version()));
        return found.stream()
                .map(head -> new Unit(
                        head.code(),
                        head.kind(),
                        head.sequence(),
                        head.recordedAt().toInstant(),
                        lines.get(head.code())))
                .toList();
    }

    /**
     * Adds a unit.
     *
     * @throws Problem unit-exists if the code was given before, be it by a transaction that has just committed
     */
    void add(Unit unit) {
        String code = unit.code().value();
        if (isHeld(code)) {
            if (held.get(code).isPresent()) {
                throw Problem.of(UnitProblem.UNIT_EXISTS, code);
            }
            held.put(code, Optional.of(unit));
        }
        jdbc.write(
                HEAD,
                () -> Problem.of(UnitProblem.UNIT_EXISTS, code),
                unit.code(),
                unit.kind(),
                unit.sequence(),
                unit.recordedAt());
    }

    /** Keeps how far the unit has come in knowledge time. */
    void raise(Unit unit) {
        jdbc.write(
                HEAD,
                () -> new IllegalStateException("a unit that is kept was changed"),
                unit.code(),
                unit.kind(),
                unit.sequence(),
                unit.recordedAt());
    }

    /** Appends the versions that the unit's present sequence recorded. */
    void append(Unit unit) {
        unit.fresh()
                .forEach(version -> jdbc.write(
                        VersionRows.INSERT,
                        () -> new IllegalStateException("a version was not written"),
                        rows.row(unit.code(), version)));
    }
}
