package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which zones are parks of which, directly or not. */
@ApplicationScoped
class Kinship {

    private static final String ABOVE = """
            with recursive up as (
              select code as unit_code, code as above from unnest(?::text[]) as asked (code)
              union
              select up.unit_code, day.parent from up cross join lateral (
                select v.parent from unit_version v
                where v.unit_code = up.above and v.valid_from <= ? and v.recorded_at <= ?
                order by v.valid_from desc, v.sequence desc limit 1) day
              where day.parent is not null)
            select unit_code, above from up
            """;

    private final Jdbc jdbc;

    @Inject
    Kinship(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The zones above each of the units at a moment, itself included. */
    Map<UnitCode, Set<UnitCode>> above(Stream<UnitCode> units, Moment moment) {
        Map<UnitCode, Set<UnitCode>> above = new HashMap<>();
        jdbc.query(
                ABOVE,
                row -> above.computeIfAbsent(new UnitCode(row.getString(1)), code -> new HashSet<>())
                        .add(new UnitCode(row.getString(2))),
                units.distinct().map(UnitCode::value).toArray(String[]::new),
                moment.day(),
                moment.known());
        return above;
    }
}
