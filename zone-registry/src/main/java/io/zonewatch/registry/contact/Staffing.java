package io.zonewatch.registry.contact;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which units have people for the job. Names nobody. */
@ApplicationScoped
public class Staffing {

    private static final String STAFFED =
            "select distinct unit_code from contact where role = ? and unit_code = any (?)";

    private final Jdbc jdbc;

    @Inject
    Staffing(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the units that have a statistician now. */
    public Set<UnitCode> withStatistician(Collection<UnitCode> units) {
        return new HashSet<>(jdbc.query(
                STAFFED,
                row -> new UnitCode(row.getString(1)),
                ContactRole.STATISTICIAN,
                units.stream().map(UnitCode::value).toArray(String[]::new)));
    }
}
