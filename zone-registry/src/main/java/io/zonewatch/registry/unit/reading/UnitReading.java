package io.zonewatch.registry.unit.reading;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.AskedKnowledge;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.Codes;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.Relations;
import io.zonewatch.registry.unit.UnitView;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads units: on a day, in a list, through time; each as it was known at an instant. */
@ApplicationScoped
class UnitReading {

    private final VisibleUnits visible;
    private final UnitList list;
    private final Relations relations;
    private final BusinessClock clock;

    @Inject
    UnitReading(VisibleUnits visible, UnitList list, Relations relations, BusinessClock clock) {
        this.visible = visible;
        this.list = list;
        this.relations = relations;
        this.clock = clock;
    }

    /**
     * A unit as it is on a day.
     *
     * @throws Problem not-found, also for a day before its registration
     */
    @Transactional
    UnitView on(String code, AskedMoment moment) {
        Moment asked = moment.at(clock);
        return UnitView.of(
                relations.told(List.of(visible.at(code, asked)), asked).getFirst());
    }

    /** The units that exist on a day, by code. */
    @Transactional
    Page<UnitView> list(UnitFilter filter, AskedMoment moment, Paging paging) {
        String after = requireForm(paging.after(), Codes.UNIT);
        List<UnitView> views = list.find(filter, moment.at(clock), after, paging.limit() + 1).stream()
                .map(UnitView::of)
                .toList();
        return Page.cut(views, paging, UnitView::code);
    }

    /**
     * All versions of a unit, ascending by the day from which each holds, of the days on which the caller's scope held it.
     *
     * @throws Problem not-found
     */
    @Transactional
    History history(String code, AskedKnowledge knowledge, Paging paging) {
        LocalDate after = paging.after(LocalDate::parse).orElse(LocalDate.MIN);
        Instant known = knowledge.at(clock);
        List<DatedUnit> line = relations.told(visible.line(code, known), known);
        List<UnitView> rest = line.stream()
                .filter(unit -> unit.version().validFrom().isAfter(after))
                .map(UnitView::asRecorded)
                .toList();
        return new History(DatedUnit.sequence(line), Page.cut(rest, paging, view -> view.validFrom()
                .toString()));
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
