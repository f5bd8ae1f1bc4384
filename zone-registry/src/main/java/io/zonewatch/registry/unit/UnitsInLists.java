package io.zonewatch.registry.unit;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Conditions on a column of unit codes, for lists of what belongs to units. */
@ApplicationScoped
public class UnitsInLists {

    /** The division on a day, or on the first day if that is still to come: {@link VisibleUnits}. */
    private static final String DIVISION = """
            exists (select 1 from (
              select v.division from unit_version v
              where v.unit_code = %1$s and v.recorded_at <= ? and v.valid_from <= greatest(
                (select min(f.valid_from) from unit_version f where f.unit_code = %1$s and f.recorded_at <= ?), ?::date)
              order by v.valid_from desc, v.sequence desc limit 1) belongs where %2$s)""";

    private final Jdbc jdbc;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    UnitsInLists(Jdbc jdbc, Caller caller, BusinessClock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A condition.
     *
     * @param sql with a {@code ?} for each argument, in their order
     */
    public record Condition(String sql, List<Object> arguments) {}

    /** That the unit exists for the caller now, by the division it belongs to today. */
    public Condition visible(String column) {
        return visible(column, now());
    }

    /** That the caller's scope held the unit on the moment's day, as was known at its instant. */
    public Condition visible(String column, Moment moment) {
        Scope.Condition scope = caller.scope().on(column, "belongs.division");
        return new Condition(
                DIVISION.formatted(column, scope.sql()),
                List.of(moment.known(), moment.known(), moment.day(), scope.units(), scope.divisions()));
    }

    /** That the unit's division begins so, at a moment. */
    public Condition inDivision(String column, String prefix, Moment moment) {
        return new Condition(
                DIVISION.formatted(column, "starts_with(belongs.division, ?)"),
                List.of(moment.known(), moment.known(), moment.day(), prefix));
    }

    /** Those of the codes that exist for the caller now, in the order of the codes. */
    public Set<String> visibleAmong(Collection<String> codes) {
        return visibleAmong(codes, now());
    }

    /** Those of the codes whose units the caller's scope held at a moment, in the order of the codes. */
    public Set<String> visibleAmong(Collection<String> codes, Moment moment) {
        Condition visible = visible("asked.code", moment);
        List<Object> arguments = new ArrayList<>();
        arguments.add(codes.toArray(String[]::new));
        arguments.addAll(visible.arguments());
        return new TreeSet<>(jdbc.query(
                "select asked.code from unnest(?) asked(code) where " + visible.sql(),
                row -> row.getString(1),
                arguments.toArray()));
    }

    private Moment now() {
        return new Moment(clock.today(), Moment.EVERYTHING);
    }
}
