package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.apportion.ApportionedProgress.ZoneProgress;
import io.zonewatch.assessment.apportion.Apportionment.PartAt;
import io.zonewatch.assessment.apportion.Apportionment.ZonePart;
import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.TargetScope;
import io.zonewatch.assessment.progress.Lookback;
import io.zonewatch.assessment.progress.PublishedPoint;
import io.zonewatch.assessment.progress.Reason;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.WaysOfZones;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells how far zones are with what a target was apportioned to them. A zone's part is a target of its own: from its base to its values, by the target's operators. */
@ApplicationScoped
public class ApportionedWays {

    private static final Set<Status> BEHIND = EnumSet.of(Status.LIMITED, Status.MOVING_AWAY);

    private final ApportionmentReading reading;
    private final WaysOfZones ways;
    private final Messages messages;
    private final Language language;

    @Inject
    ApportionedWays(ApportionmentReading reading, WaysOfZones ways, Messages messages, Language language) {
        this.reading = reading;
        this.ways = ways;
        this.messages = messages;
        this.language = language;
    }

    /**
     * By what had been decided and accepted by an instant; a null one is now.
     *
     * @throws io.zonewatch.chassis.problem.Problem not-found if neither the target nor a zone that it had been apportioned to is within scope
     */
    @Transactional
    ApportionedProgress of(String plan, String code, Instant asOf) {
        LocalDate until = asOf == null ? LocalDate.MAX : ReportingZone.dateOf(asOf);
        return progress(reading.find(plan, code, asOf), until, asOf);
    }

    /**
     * The zones within scope that had come so little of their way at the end of a period, or none, that it is limited or moving away; by target and unit. They are
     * judged by what had been apportioned to them by then.
     */
    @Transactional
    public List<Behind> behind(String plan, Period period) {
        return reading.of(plan, period.end()).stream()
                .map(apportionment -> progress(apportionment, period.end(), null))
                .flatMap(progress -> progress.zones().stream()
                        .filter(zone -> zone.progress() != null
                                && BEHIND.contains(zone.progress().status()))
                        .map(zone -> Behind.of(progress, zone)))
                .toList();
    }

    private ApportionedProgress progress(Apportionment apportionment, LocalDate until, Instant asOf) {
        Target target = reading.spread(apportionment);
        Period since = apportionment.base().period();
        Lookback lookback = ways.lookback(target, since.end(), until);
        Map<UnitCode, Target> parts = new LinkedHashMap<>();
        apportionment.zones().stream()
                .filter(zone -> zone.reason() == null && !zone.values().isEmpty())
                .forEach(zone -> parts.put(zone.unit(), part(target, since, zone)));
        Map<UnitCode, PublishedPoint> latest = ways.latest(parts, lookback, asOf);
        return new ApportionedProgress(
                apportionment.plan(),
                apportionment.target(),
                apportionment.names(),
                apportionment.version(),
                apportionment.base().unit(),
                lookback.earliest().orElse(null),
                apportionment.zones().stream()
                        .map(zone -> progress(zone, since, parts.get(zone.unit()), latest.get(zone.unit()), lookback))
                        .toList());
    }

    /** A zone has no part where it has no values, and no point where it has not reported. */
    private ZoneProgress progress(ZonePart zone, Period since, Target part, PublishedPoint point, Lookback lookback) {
        return new ZoneProgress(
                zone.unit(),
                since,
                zone.base(),
                part == null ? List.of() : part.checkpoints(),
                point,
                point == null ? why(zone, lookback) : null);
    }

    private String why(ZonePart zone, Lookback lookback) {
        if (zone.reason() != null) {
            return zone.reason().text();
        }
        if (zone.values().isEmpty()) {
            return text(Reason.Code.WITHHELD);
        }
        return lookback.all()
                ? text(Reason.Code.NO_REPORTS)
                : messages.text(
                        "apportionment.not-lately",
                        Lookback.MOST,
                        lookback.earliest().orElseThrow().label(language.current()));
    }

    private String text(Reason.Code code) {
        return messages.text(code.textKey());
    }

    private static Target part(Target target, Period since, ZonePart zone) {
        return new Target(
                target.code(),
                target.indicator(),
                target.names(),
                new TargetScope(
                        TargetScope.Kind.SET, target.scope().unit(), null, List.of(), List.of(zone.unit()), List.of()),
                target.form(),
                null,
                null,
                new Baseline(zone.base(), since.end(), List.of()),
                zone.values().stream().map(value -> own(target, value)).toList(),
                target.breaks(),
                null,
                target.clause());
    }

    /** The target's checkpoint of the day with the zone's value. */
    private static Checkpoint own(Target target, PartAt part) {
        Checkpoint whole = target.checkpointOn(part.date());
        return new Checkpoint(part.date(), whole.operator(), part.value(), whole.tolerance(), List.of());
    }
}
