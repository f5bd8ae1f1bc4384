package io.zonewatch.registry.recognition;

import io.quarkus.arc.Arc;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.registry.Paper;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The recognitions and their lines; rows are only ever added. */
@ApplicationScoped
public class RecognitionStore {

    private static final String SELECT = """
            select r.id, r.unit_code, r.content, s.number, s.state, s.on_day, s.document_number, s.reason, s.withdrawn,
                   s.sequence, s.recorded_at
            from recognition r join recognition_step s on s.recognition = r.id
            where r.subject = ? and\s""";

    private final Jdbc jdbc;
    private final HeldRecognitions held;
    private final StoredJson json;

    @Inject
    RecognitionStore(Jdbc jdbc, HeldRecognitions held, StoredJson json) {
        this.jdbc = jdbc;
        this.held = held;
        this.json = json;
    }

    private record Row(UUID id, UnitCode unit, String content, Step step) {}

    /** A recognition of a zone. */
    public <T extends Recognisable> Optional<Recognised<T>> find(Subject<T> subject, UnitCode unit, UUID id) {
        return isHeld(subject, unit)
                ? held.get(subject, unit).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                : read(subject, "r.unit_code = ? and r.id = ?", unit, id).stream()
                        .findFirst();
    }

    /** All of a zone, by id. */
    <T extends Recognisable> List<Recognised<T>> of(Subject<T> subject, UnitCode unit) {
        return isHeld(subject, unit) ? held.get(subject, unit) : read(subject, "r.unit_code = ?", unit);
    }

    /** Remembers all of units that the transaction keeps from other changes, until its end. */
    void hold(Subject<?> subject, Collection<UnitCode> units) {
        Map<UnitCode, List<Recognised<?>>> found = new HashMap<>();
        String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        read(subject, "r.unit_code = any (?)", (Object) codes)
                .forEach(one -> found.computeIfAbsent(one.unit(), unit -> new ArrayList<>())
                        .add(one));
        units.forEach(unit -> held.put(subject, unit, found.getOrDefault(unit, List.of())));
    }

    private boolean isHeld(Subject<?> subject, UnitCode unit) {
        return Arc.container().getActiveContext(TransactionScoped.class) != null && held.has(subject, unit);
    }

    /** Those with the ids, by unit and id. */
    public <T extends Recognisable> List<Recognised<T>> withIds(Subject<T> subject, List<UUID> ids) {
        String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        return read(subject, "r.id = any(?::uuid[])", (Object) texts);
    }

    /** Adds a recognition with its first step. */
    void add(Subject<?> subject, Recognised<?> one) {
        jdbc.update(
                "insert into recognition (id, subject, unit_code, kind, level, content) values (?, ?, ?, ?, ?, ?::jsonb)",
                one.id(),
                subject.word(),
                one.unit(),
                one.what().kind(),
                one.what().level(),
                json.write(one.what()));
        append(subject, one);
    }

    /** Adds the newest row of the line. */
    void append(Subject<?> subject, Recognised<?> one) {
        Step step = one.line().rows().getLast();
        jdbc.update(
                """
                insert into recognition_step
                  (recognition, number, sequence, recorded_at, state, on_day, document_number, reason, withdrawn)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.id(),
                step.number(),
                step.sequence(),
                step.recordedAt(),
                step.state(),
                step.paper().on(),
                step.paper().documentNumber(),
                step.paper().reason(),
                step.withdrawn());
        if (isHeld(subject, one.unit())) {
            held.change(subject, one);
        }
    }

    private <T extends Recognisable> List<Recognised<T>> read(Subject<T> subject, String where, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(subject.word()));
        all.addAll(List.of(arguments));
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        jdbc.query(SELECT + where + " order by r.unit_code, r.id, s.sequence", RecognitionStore::row, all.toArray())
                .forEach(row ->
                        rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return rows.values().stream().map(line -> recognised(subject, line)).toList();
    }

    private <T extends Recognisable> Recognised<T> recognised(Subject<T> subject, List<Row> rows) {
        Row first = rows.getFirst();
        return new Recognised<>(
                first.id(),
                first.unit(),
                json.read(first.content(), subject.shape()),
                new Line(rows.stream().map(Row::step).toList()));
    }

    private static Row row(ResultSet row) throws SQLException {
        Paper paper = new Paper(row.getObject(6, LocalDate.class), row.getString(7), row.getString(8));
        Step step = new Step(
                row.getInt(4),
                State.valueOf(row.getString(5)),
                paper,
                row.getBoolean(9),
                row.getLong(10),
                row.getObject(11, OffsetDateTime.class).toInstant());
        return new Row(row.getObject(1, UUID.class), new UnitCode(row.getString(2)), row.getString(3), step);
    }
}
