package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.boundary.OverlapSurvey;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.unit.ChangeReview.Change;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The zones around one that is being changed. */
@ApplicationScoped
class Around {

    /** Two boundaries drawn at once could overlap without either seeing the other: one passes at a time. */
    private static final long LOCK = 0x424F554E44L;

    private final OverlapSurvey survey;
    private final Jdbc jdbc;

    @Inject
    Around(OverlapSurvey survey, Jdbc jdbc) {
        this.survey = survey;
        this.jdbc = jdbc;
    }

    /** Keeps boundaries from being drawn, and their zones from coming back, at the same time. */
    void keep(Change change) {
        boolean drawn = change.after().entrySet().stream()
                .anyMatch(one -> isBound(one.getValue())
                        && !isBoundLike(one.getValue(), change.before().get(one.getKey())));
        if (drawn) {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> null, LOCK);
        }
    }

    /** The days after one on which zones around the unit begin to be otherwise. */
    NavigableSet<LocalDate> turns(Change change) {
        Set<Outline> outlines = change.after().values().stream()
                .map(Situation::outline)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return outlines.isEmpty() ? new TreeSet<>() : survey.turns(change.unit(), outlines, change.from());
    }

    /** What overlaps with a zone on a day, as it is or would be. */
    List<Overlapping> overlapping(UnitCode unit, Situation is, LocalDate day) {
        return is.outline() == null
                ? List.of()
                : Surveyor.overlapping(survey.of(Map.of(unit, is), new Moment(day, Moment.EVERYTHING))
                        .getOrDefault(unit, List.of()));
    }

    private static boolean isBound(Situation is) {
        return is.isLiving() && is.outline() != null;
    }

    private static boolean isBoundLike(Situation is, Situation was) {
        return was != null && isBound(was) && was.outline().equals(is.outline());
    }
}
