package io.zonewatch.registry.unit;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The units that exist for the caller. Where a unit belongs changes; what was on a day is seen by those whose scope held the
 * unit on that day, as it was known at the instant asked for. A change takes authority over the unit as it is today, or, before
 * its first day, as it will be then.
 */
@ApplicationScoped
public class VisibleUnits {

    private final UnitTable units;
    private final UnitsInTime days;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    VisibleUnits(UnitTable units, UnitsInTime days, BusinessClock clock, Caller caller) {
        this.units = units;
        this.days = days;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Makes sure that the unit exists for the caller now.
     *
     * @return its code
     * @throws Problem not-found
     */
    public UnitCode require(String code) {
        return find(code)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND))
                .code();
    }

    /**
     * The unit as it was at a moment.
     *
     * @throws Problem not-found if it was not there, or not in the caller's scope, or not known
     */
    public DatedUnit at(String code, Moment moment) {
        return findAt(code, moment).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** The unit as it was at a moment, if it existed for the caller then. */
    public Optional<DatedUnit> findAt(String code, Moment moment) {
        return wellFormed(code).flatMap(unit -> days.find(unit, moment)).filter(unit -> caller.scope()
                .permits(unit.code(), unit.division()));
    }

    /** The unit as it was on a day, as known now. */
    Optional<DatedUnit> findOn(String code, LocalDate day) {
        return findAt(code, new Moment(day, Moment.EVERYTHING));
    }

    /**
     * All that the unit was while the caller's scope held it, ascending by day, as it was known at an instant.
     *
     * @throws Problem not-found if that is nothing
     */
    public List<DatedUnit> line(String code, Instant known) {
        Scope scope = caller.scope();
        List<DatedUnit> line = wellFormed(code).map(unit -> days.line(unit, known)).orElse(List.of()).stream()
                .filter(unit -> scope.permits(unit.code(), unit.division()))
                .toList();
        if (line.isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return line;
    }

    /**
     * The unit, kept from other changes until the end of the transaction.
     *
     * @throws Problem not-found
     */
    public Unit lock(String code) {
        return wellFormed(code)
                .flatMap(units::lock)
                .filter(this::inScope)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /**
     * The unit in the version that the caller has seen, kept from other changes until the end of the transaction, to be changed in
     * what it is last. That too must be the caller's: whoever has lost the unit learns nothing of what it is then.
     *
     * @throws Problem not-found, precondition-required, precondition-failed
     */
    public Unit lockLatest(String code, String ifMatch) {
        Unit unit = lock(code);
        Precondition.require(ifMatch, unit.sequence());
        requireDays(unit, unit.latest().validFrom(), null);
        return unit;
    }

    /**
     * Makes sure that the caller's scope holds the unit on every day from one until before another (or for ever, if that is
     * null). This asks for the days only, so that a refusal says nothing of what the unit was on them.
     *
     * @throws Problem not-found
     */
    public void requireDays(Unit unit, LocalDate from, LocalDate to) {
        boolean held = unit.during(from, to).stream().allMatch(version -> caller.scope()
                .permits(unit.code(), version.attributes().division()));
        if (!held) {
            throw Problem.of(ChassisProblem.NOT_FOUND).at("/validFrom", UnitFault.OUTSIDE_SCOPE);
        }
    }

    /** The unit as it is recorded now, if it exists for the caller. */
    public Optional<Unit> find(String code) {
        return wellFormed(code).flatMap(units::find).filter(this::inScope);
    }

    private boolean inScope(Unit unit) {
        UnitVersion present = unit.onOrFirst(clock.today());
        return caller.scope().permits(unit.code(), present.attributes().division());
    }

    private static Optional<String> wellFormed(String code) {
        return Optional.of(code).filter(Codes::isUnit);
    }
}
