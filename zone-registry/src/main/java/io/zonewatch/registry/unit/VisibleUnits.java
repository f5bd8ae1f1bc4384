package io.zonewatch.registry.unit;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The units that exist for the caller: those in the caller's scope by the division they belong to today. */
@ApplicationScoped
public class VisibleUnits {

    private final UnitRepository units;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    VisibleUnits(UnitRepository units, BusinessClock clock, Caller caller) {
        this.units = units;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Makes sure that the unit exists for the caller.
     *
     * @return its code
     * @throws Problem not-found
     */
    public UnitCode require(String code) {
        return get(code).code();
    }

    /** The unit, or not-found. */
    Unit get(String code) {
        return find(code).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** The unit, kept from other changes until the end of the transaction; or not-found. */
    Unit lock(String code) {
        return wellFormed(code)
                .flatMap(units::lock)
                .filter(this::inScope)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** The unit, if it exists for the caller. */
    Optional<Unit> find(String code) {
        return wellFormed(code).flatMap(units::findByIdOptional).filter(this::inScope);
    }

    private boolean inScope(Unit unit) {
        return caller.scope().permits(unit.code(), unit.presentDivision(clock.today()));
    }

    /** A text that is no code names no unit (and may hold what the database cannot compare). */
    private static Optional<String> wellFormed(String code) {
        return Optional.of(code).filter(text -> text.matches(Codes.UNIT));
    }
}
