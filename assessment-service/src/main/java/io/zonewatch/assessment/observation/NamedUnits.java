package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Units as a caller may name them in what is sent. */
@ApplicationScoped
public class NamedUnits {

    private final Jdbc jdbc;
    private final Caller caller;

    @Inject
    NamedUnits(Jdbc jdbc, Caller caller) {
        this.jdbc = jdbc;
        this.caller = caller;
    }

    /** A unit this service has not heard of yet lies in no division: only who reaches it by code or the whole country may name it. */
    public boolean exists(UnitCode unit) {
        return caller.scope().permits(unit, divisionOf(unit).orElse(""));
    }

    /** The present division of a unit this service has heard of. */
    public Optional<String> divisionOf(UnitCode unit) {
        return jdbc.queryOne("select division from unit where code = ?", row -> row.getString(1), unit);
    }
}
