package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.boundary.Overlaps;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.ChangeReview.Change;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.ZoneRegister;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A zone that is being changed, on a day, as it would have been and as it is: looks at this one zone and those around it. */
@ApplicationScoped
class ChangedZone {

    /** Two boundaries drawn at once could overlap without either seeing the other: one passes at a time. */
    private static final long LOCK = 0x424F554E44L;

    private static final Set<CommandKind> ENLARGING = EnumSet.of(CommandKind.EXPAND, CommandKind.CHANGE);

    private final ZoneRegister register;
    private final Enlargements enlargements;
    private final Overlaps overlaps;
    private final Jdbc jdbc;

    @Inject
    ChangedZone(ZoneRegister register, Enlargements enlargements, Overlaps overlaps, Jdbc jdbc) {
        this.register = register;
        this.enlargements = enlargements;
        this.overlaps = overlaps;
        this.jdbc = jdbc;
    }

    /**
     * The zone before and after.
     *
     * @param before null if it was not there
     */
    record Pair(Zone before, Zone after) {}

    Pair on(LocalDate day, Change change, Collection<Sight> sights) {
        Moment moment = new Moment(day, change.recordedAt());
        LocalDate firstDay =
                register.firstDays(List.of(change.unit()), change.recordedAt()).get(change.unit());
        Enlargement earlier = sights.contains(Sight.ENLARGEMENT)
                ? enlargements.last(List.of(change.unit()), moment).get(change.unit())
                : null;
        List<Overlapping> now = List.of();
        List<Overlapping> then = List.of();
        if (sights.contains(Sight.NEIGHBOURS)) {
            lockIfDrawn(change);
            now = around(change.unit(), change.after(), moment);
            then = isThere(change.before()) ? earlier(change, now, moment) : List.of();
        }
        Enlargement last = isEnlarging(change) ? made(change) : earlier;
        Zone after = zone(change.unit(), firstDay, change.after(), last, now);
        return new Pair(
                isThere(change.before()) ? zone(change.unit(), firstDay, change.before(), earlier, then) : null, after);
    }

    /** People are no part of the unit, so that its changes find them as they are: there, as far as rules ask here. */
    private static Zone zone(
            UnitCode code, LocalDate firstDay, Situation is, Enlargement last, List<Overlapping> overlaps) {
        return new Zone(code, firstDay, is.attributes(), is.outline(), last, true, overlaps);
    }

    private static boolean isThere(Situation situation) {
        return situation != null && situation.isLiving();
    }

    private static boolean isEnlarging(Change change) {
        BigDecimal after = change.after().attributes().approvedAreaHa();
        BigDecimal before =
                change.before() == null ? null : change.before().attributes().approvedAreaHa();
        return ENLARGING.contains(change.command()) && before != null && after != null && after.compareTo(before) > 0;
    }

    private static Enlargement made(Change change) {
        return new Enlargement(
                change.day(),
                change.before().attributes().approvedAreaHa(),
                change.before().attributes().landUse(),
                change.evidence());
    }

    /** What overlapped before: the same, if the boundary is; but never the zone that it was a park of. */
    private List<Overlapping> earlier(Change change, List<Overlapping> now, Moment moment) {
        Situation before = change.before();
        List<Overlapping> then = Objects.equals(before.outline(), change.after().outline())
                ? now
                : around(change.unit(), before, moment);
        String parent = before.attributes().parent();
        return then.stream()
                .filter(overlap -> !overlap.with().value().equals(parent))
                .toList();
    }

    private List<Overlapping> around(UnitCode unit, Situation situation, Moment moment) {
        return situation.outline() == null
                ? List.of()
                : Surveyor.overlapping(overlaps.of(unit, situation.outline(), moment));
    }

    private void lockIfDrawn(Change change) {
        boolean same = change.before() != null
                && Objects.equals(change.before().outline(), change.after().outline());
        if (change.after().outline() != null && !same) {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> null, LOCK);
        }
    }
}
