package io.zonewatch.registry.unit;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a caller may know of how units hang together. The zone whose park a unit is, and the unit that it went into, are named to
 * those only whose scope held them on the day: to others they do not exist.
 */
@ApplicationScoped
public class Relations {

    private static final String VISIBLE = """
            select asked.code, asked.day from unnest(?::text[], ?::date[]) as asked (code, day)
            cross join lateral (
              select v.division from unit_version v
              where v.unit_code = asked.code and v.valid_from <= asked.day and v.recorded_at <= ?
              order by v.valid_from desc, v.sequence desc limit 1) belongs
            where\s""";

    private final Jdbc jdbc;
    private final VisibleUnits visible;
    private final Caller caller;

    @Inject
    Relations(Jdbc jdbc, VisibleUnits visible, Caller caller) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.caller = caller;
    }

    private record Named(String code, LocalDate day) {}

    /** Units as they may be told, all on one day. */
    public List<DatedUnit> told(List<DatedUnit> units, Moment moment) {
        return told(units, unit -> moment.day(), moment.known());
    }

    /** Versions as they may be told, each on the first day on which it holds. */
    public List<DatedUnit> told(List<DatedUnit> versions, Instant known) {
        return told(versions, version -> version.version().validFrom(), known);
    }

    /**
     * What is answered to a command: the version that holds last, as it may be told.
     *
     * @throws Problem not-found if the caller's scope does not hold the unit then
     */
    public UnitView latest(Unit unit) {
        visible.requireDays(unit, unit.latest().validFrom(), null);
        return UnitView.of(
                told(List.of(unit.dated(unit.latest())), Moment.EVERYTHING).getFirst());
    }

    private List<DatedUnit> told(List<DatedUnit> units, Function<DatedUnit, LocalDate> day, Instant known) {
        List<Named> named = units.stream()
                .flatMap(unit -> others(unit).map(code -> new Named(code, day.apply(unit))))
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return units;
        }
        Set<Named> told = visible(named, known);
        return units.stream()
                .map(unit -> unit.with(
                        unit.version().situation().told(code -> told.contains(new Named(code, day.apply(unit))))))
                .toList();
    }

    private static Stream<String> others(DatedUnit unit) {
        Situation is = unit.version().situation();
        return Stream.of(
                        Optional.ofNullable(is.mergedInto()),
                        Optional.ofNullable(is.attributes().parent()))
                .flatMap(Optional::stream);
    }

    private Set<Named> visible(List<Named> named, Instant known) {
        Scope.Condition scope = caller.scope().on("asked.code", "belongs.division");
        return new HashSet<>(jdbc.query(
                VISIBLE + scope.sql(),
                row -> new Named(row.getString(1), row.getObject(2, LocalDate.class)),
                named.stream().map(Named::code).toArray(String[]::new),
                named.stream().map(one -> one.day().toString()).toArray(String[]::new),
                known,
                scope.units(),
                scope.divisions()));
    }
}
