package io.zonewatch.registry.recognition.reading;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Ids;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.recognition.Level;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.RecognitionStore;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.UnitsInLists;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads recognitions as they are on a day, as known at an instant. */
@ApplicationScoped
public class RecognitionReading {

    /** The state at a moment: of the rows of each step the newest known, of the steps up to the day the last. */
    private static final String FROM = """
            from recognition r
            cross join lateral (
              select known.state from (
                select distinct on (t.number) t.number, t.state, t.on_day, t.withdrawn from recognition_step t
                where t.recognition = r.id and t.recorded_at <= ? order by t.number, t.sequence desc) known
              where not known.withdrawn and known.on_day <= ? order by known.number desc limit 1) s
            where r.subject = ?""";

    private final Jdbc jdbc;
    private final RecognitionStore store;
    private final UnitsInLists units;

    @Inject
    RecognitionReading(Jdbc jdbc, RecognitionStore store, UnitsInLists units) {
        this.jdbc = jdbc;
        this.store = store;
        this.units = units;
    }

    /**
     * A recognition of a unit.
     *
     * @throws Problem not-found, also if nothing was known of it at the moment, or the caller's scope held the unit only on
     *     other days
     */
    @Transactional
    public <T extends Recognisable> Recognised<T> get(Subject<T> subject, String unit, String id, Moment moment) {
        return store.find(subject, require(unit, moment), Ids.read(id))
                .filter(one -> !one.line().rows().getFirst().recordedAt().isAfter(moment.known()))
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** Those of one unit that have begun at the moment. */
    @Transactional
    public <T extends Recognisable> Page<Recognised<T>> list(
            Subject<T> subject, String unit, RecognitionFilter filter, Moment moment, Paging paging) {
        Clause clause = new Clause(subject, filter, moment).with("r.unit_code = ?", require(unit, moment));
        return page(subject, clause, paging);
    }

    /** Those of all units that the caller's scope held and that have begun at the moment, by unit. */
    @Transactional
    public <T extends Recognisable> Page<Recognised<T>> list(
            Subject<T> subject, RecognitionFilter filter, Moment moment, Paging paging) {
        return page(subject, new Clause(subject, filter, moment).with(units.visible("r.unit_code", moment)), paging);
    }

    /** All of all units that the caller's scope held and that have begun at the moment, by unit. */
    @Transactional
    public <T extends Recognisable> List<Recognised<T>> all(
            Subject<T> subject, RecognitionFilter filter, Moment moment) {
        Clause clause = new Clause(subject, filter, moment).with(units.visible("r.unit_code", moment));
        List<UUID> ids = jdbc.query(
                "select r.id " + clause.sql, row -> row.getObject(1, UUID.class), clause.arguments.toArray());
        return store.withIds(subject, ids);
    }

    /** How many there are of each kind, level and state at the moment. */
    @Transactional
    public List<Count> counts(Subject<?> subject, RecognitionFilter filter, Moment moment) {
        Clause clause = new Clause(subject, filter, moment).with(units.visible("r.unit_code", moment));
        return jdbc.query(
                "select r.kind, r.level, s.state, count(*) " + clause.sql
                        + " group by r.kind, r.level, s.state order by r.kind, r.level, s.state",
                row -> new Count(
                        row.getString(1),
                        Level.valueOf(row.getString(2)),
                        State.valueOf(row.getString(3)),
                        row.getLong(4)),
                clause.arguments.toArray());
    }

    private UnitCode require(String unit, Moment moment) {
        return Optional.of(unit)
                .filter(Codes::isUnit)
                .flatMap(code ->
                        units.visibleAmong(List.of(code), moment).stream().findFirst())
                .map(UnitCode::new)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private <T extends Recognisable> Page<Recognised<T>> page(Subject<T> subject, Clause clause, Paging paging) {
        paging.after(Place::read)
                .ifPresent(place -> clause.with("(r.unit_code, r.id) > (?, ?)", place.unit(), place.id()));
        clause.arguments.add(paging.limit() + 1);
        List<Place> places = jdbc.query(
                "select r.unit_code, r.id " + clause.sql + " order by r.unit_code, r.id limit ?",
                row -> new Place(new UnitCode(row.getString(1)), row.getObject(2, UUID.class)),
                clause.arguments.toArray());
        Page<Place> page = Page.cut(places, paging, Place::toString);
        return new Page<>(
                store.withIds(subject, page.items().stream().map(Place::id).toList()), page.next());
    }

    /** A place in the order of a list. */
    private record Place(UnitCode unit, UUID id) {
        static Place read(String key) {
            String[] parts = key.split("/", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("not a place of this list");
            }
            return new Place(new UnitCode(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return unit.value() + "/" + id;
        }
    }

    /** The query with its arguments, as it grows. */
    private final class Clause {
        private final StringBuilder sql = new StringBuilder(FROM);
        private final List<Object> arguments = new ArrayList<>();

        Clause(Subject<?> subject, RecognitionFilter filter, Moment moment) {
            arguments.addAll(List.of(moment.known(), moment.day(), subject.word()));
            filter.wanted().forEach(wanted -> with(wanted.sql(), wanted.argument()));
            if (filter.division != null) {
                with(units.inDivision("r.unit_code", filter.division, moment));
            }
        }

        Clause with(UnitsInLists.Condition condition) {
            return with(condition.sql(), condition.arguments().toArray());
        }

        Clause with(String condition, Object... values) {
            sql.append(" and ").append(condition);
            arguments.addAll(List.of(values));
            return this;
        }
    }
}
