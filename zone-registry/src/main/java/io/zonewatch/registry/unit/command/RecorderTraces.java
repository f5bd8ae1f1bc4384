package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.PersonalTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Erases who recorded what is kept of a unit: the {@code sub} beside its commands and the answers to findings they made. The
 * audit trail keeps who did what; to be able to tell that is its duty. Rule sets, which belong to no unit, are gone through only
 * for an account that is on record at the unit.
 */
@ApplicationScoped
class RecorderTraces implements PersonalTraces {

    private final Jdbc jdbc;

    @Inject
    RecorderTraces(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Erased erase(Named person) {
        return person.subs().isEmpty()
                ? Erased.NOTHING
                : new Erased(
                        jdbc.queryOne(
                                        "select erase_recorder(?, ?, ?)",
                                        row -> row.getLong(1),
                                        person.unit(),
                                        person.subs().toArray(String[]::new),
                                        person.onRecord())
                                .orElse(0L),
                        0);
    }
}
