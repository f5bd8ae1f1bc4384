package io.zonewatch.indicator.unit;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Which units exist for the caller: by the division they belong to today, or on their first day if that is still to come. */
@ApplicationScoped
public class UnitsInScope {

    private static final String VISIBLE = """
            exists (select 1 from (
              select v.division from unit_version v
              where v.unit = {column} and v.valid_from <= greatest(?::date,
                (select min(f.valid_from) from unit_version f where f.unit = {column}))
              order by v.valid_from desc limit 1) belongs where {scope})""";

    private final Jdbc jdbc;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    UnitsInScope(Jdbc jdbc, Caller caller, BusinessClock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A condition on a column of unit codes.
     *
     * @param sql with a {@code ?} for each argument, in their order
     */
    public record Condition(String sql, List<Object> arguments) {}

    /** That the unit exists for the caller. */
    public Condition on(String column) {
        Scope.Condition scope = caller.scope().on(column, "belongs.division");
        return new Condition(
                VISIBLE.replace("{column}", column).replace("{scope}", scope.sql()),
                List.of(clock.today(), scope.units(), scope.divisions()));
    }

    /** Whether a unit exists for the caller. */
    public boolean contains(UnitCode unit) {
        Condition condition = on("u.code");
        List<Object> arguments = new ArrayList<>();
        arguments.add(unit);
        arguments.addAll(condition.arguments());
        return jdbc.queryOne(
                        "select 1 from unit u where u.code = ? and " + condition.sql(),
                        row -> true,
                        arguments.toArray())
                .isPresent();
    }
}
