package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.registry.Ids;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The acts in all their versions; a version is written once. */
@ApplicationScoped
public class ActStore {

    static final String COLUMNS = "a.id, v.sequence, v.recorded_at, v.content";

    private final Jdbc jdbc;
    private final StoredJson json;
    private final BusinessClock clock;

    @Inject
    ActStore(Jdbc jdbc, StoredJson json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Records a new act. */
    public <T extends Act<?>> Kept<T> add(ActKind<T> kind, T act) {
        UUID id = UUID.randomUUID();
        jdbc.update("insert into supervision_act (id, kind, sequence) values (?, ?, 1)", id, kind.word());
        return write(new Kept<>(id, 1, now(), act));
    }

    /**
     * The act as known now, kept from other changes until the end of the transaction.
     *
     * @throws Problem not-found
     */
    public <T extends Act<?>> Kept<T> lock(ActKind<T> kind, String id) {
        UUID act = Ids.read(id);
        jdbc.query("select id from supervision_act where id = ? for update", row -> null, act);
        return find(kind, act, "v.sequence = a.sequence", null);
    }

    /**
     * The act as it was known at an instant.
     *
     * @throws Problem not-found
     */
    public <T extends Act<?>> Kept<T> get(ActKind<T> kind, String id, Instant known) {
        return find(kind, Ids.read(id), "v.recorded_at <= ?", known);
    }

    /** The acts of a kind that belong to a unit, as known now, by the day for which they are planned. */
    public <T extends Act<?>> List<Kept<T>> of(ActKind<T> kind, UnitCode unit) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from supervision_act_version v"
                                + " join supervision_act a on a.id = v.act and a.sequence = v.sequence"
                                + " where a.kind = ? and v.units @> ? order by v.planned_for, a.id",
                        row -> read(kind, row),
                        kind.word(),
                        new String[] {unit.value()})
                .stream()
                .filter(kept -> kept.act().owner().equals(unit.value()))
                .toList();
    }

    /** Those of the units that no act of a kind concerns, as known now. */
    public Set<UnitCode> without(ActKind<?> kind, Collection<UnitCode> units) {
        String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        Set<UnitCode> none = new HashSet<>(units);
        jdbc.query(
                        "select unnest(v.units) from supervision_act_version v join supervision_act a on a.id = v.act"
                                + " where a.kind = ? and v.units && ?",
                        row -> new UnitCode(row.getString(1)),
                        kind.word(),
                        codes)
                .forEach(none::remove);
        return none;
    }

    /** Records what became of a locked act. */
    public <T extends Act<?>> Kept<T> replace(Kept<T> locked, T act) {
        Instant now = now();
        Instant at = now.isAfter(locked.recordedAt()) ? now : locked.recordedAt();
        jdbc.update("update supervision_act set sequence = sequence + 1 where id = ?", locked.id());
        return write(new Kept<>(locked.id(), locked.sequence() + 1, at, act));
    }

    <T extends Act<?>> Kept<T> read(ActKind<T> kind, ResultSet row) throws SQLException {
        return new Kept<>(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                json.read(row.getString(4), kind.shape()));
    }

    private <T extends Act<?>> Kept<T> find(ActKind<T> kind, UUID id, String version, Instant known) {
        String sql = "select " + COLUMNS + " from supervision_act a join supervision_act_version v on v.act = a.id"
                + " where a.kind = ? and a.id = ? and " + version + " order by v.sequence desc limit 1";
        Optional<Kept<T>> found = known == null
                ? jdbc.queryOne(sql, row -> read(kind, row), kind.word(), id)
                : jdbc.queryOne(sql, row -> read(kind, row), kind.word(), id, known);
        return found.orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private <T extends Act<?>> Kept<T> write(Kept<T> kept) {
        Optional<ActEnd> end = Optional.ofNullable(kept.act().end());
        jdbc.update(
                """
                insert into supervision_act_version
                  (act, sequence, recorded_at, planned_for, ended_on, ended_as, units, content)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                kept.id(),
                kept.sequence(),
                kept.recordedAt(),
                kept.act().plannedFor(),
                end.map(one -> one.paper().on()).orElse(null),
                end.map(ActEnd::as).orElse(null),
                kept.act().concerns().toArray(String[]::new),
                json.write(kept.act()));
        return kept;
    }

    private Instant now() {
        return KnowledgeTime.of(clock);
    }
}
