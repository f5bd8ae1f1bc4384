package io.zonewatch.registry.unit;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Reads units: on a day, in a list, through time. */
@ApplicationScoped
class UnitReading {

    private final UnitRepository units;
    private final VisibleUnits visible;
    private final UnitList list;
    private final BusinessClock clock;

    @Inject
    UnitReading(UnitRepository units, VisibleUnits visible, UnitList list, BusinessClock clock) {
        this.units = units;
        this.visible = visible;
        this.list = list;
        this.clock = clock;
    }

    /**
     * A unit as it is on a day.
     *
     * @throws Problem not-found, also for a day before its registration
     */
    @Transactional
    UnitView on(String code, String validOn) {
        LocalDate day = ValidOn.day(validOn, clock.today());
        Unit unit = visible.get(code);
        UnitVersion version = unit.on(day).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        return UnitView.of(unit, version);
    }

    /** The units that exist on a day, by code. */
    @Transactional
    Page<UnitView> list(UnitFilter filter, Paging paging) {
        LocalDate today = clock.today();
        LocalDate day = ValidOn.day(filter.validOn, today);
        String after = requireForm(paging.after(), Codes.UNIT);
        Page<String> codes = Page.cut(list.codes(filter, day, today, after, paging.limit() + 1), paging, code -> code);
        List<UnitView> views = units.withVersions(codes.items()).stream()
                .map(unit -> UnitView.of(unit, unit.on(day).orElseThrow()))
                .toList();
        return new Page<>(views, codes.next());
    }

    /** All versions of a unit as known now, ascending by the day from which each holds. */
    @Transactional
    History history(String code, Paging paging) {
        Unit unit = visible.get(code);
        String after = requireForm(paging.after(), ValidOn.FORM);
        List<UnitView> rest = unit.line().values().stream()
                .filter(version -> version.validFrom().toString().compareTo(after) > 0)
                .map(version -> UnitView.asRecorded(unit, version))
                .toList();
        return new History(
                unit.sequence(), Page.cut(rest, paging, view -> view.validFrom().toString()));
    }

    /** A part of a unit's history, with the unit's sequence. */
    record History(long sequence, Page<UnitView> page) {}

    /** A cursor is a sort key that we gave out; another text is none. */
    private static String requireForm(String after, String form) {
        if (!after.isEmpty() && !after.matches(form)) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("cursor", BodyFault.WRONG_FORMAT);
        }
        return after;
    }
}
