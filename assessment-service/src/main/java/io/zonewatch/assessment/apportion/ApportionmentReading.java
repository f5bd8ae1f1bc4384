package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.assessment.progress.Reach;
import io.zonewatch.assessment.progress.SeenTargets;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Tells apportionments: to whoever sees the target, of the zones those within reach; and to a zone that does not see the city's target what is apportioned to
 * the zone itself, and nothing of the whole.
 */
@ApplicationScoped
class ApportionmentReading {

    private static final int MORE_THAN_A_PLAN_HAS = 500;

    private final SeenTargets targets;
    private final ApportionmentTable apportionments;
    private final RollUps rollUps;
    private final Caller caller;
    private final BusinessClock clock;
    private final Messages messages;

    @Inject
    ApportionmentReading(
            SeenTargets targets,
            ApportionmentTable apportionments,
            RollUps rollUps,
            Caller caller,
            BusinessClock clock,
            Messages messages) {
        this.targets = targets;
        this.apportionments = apportionments;
        this.rollUps = rollUps;
        this.caller = caller;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * A target as the caller sees it.
     *
     * @param whole whether the target is within scope; otherwise zones of it may be
     */
    private record Seen(Placed placed, boolean whole, Reach reach) {

        boolean isTold(ApportionmentTable.Kept kept) {
            return whole || kept.decision().base().zones().stream().anyMatch(zone -> reach.permits(zone.unit()));
        }
    }

    /** @throws Problem not-found if neither the target nor a zone that it is apportioned to is within scope */
    @Transactional
    Apportionment find(String plan, String code) {
        return find(plan, code, (Instant) null);
    }

    /**
     * What had been decided by an instant; a null one is now.
     *
     * @throws Problem not-found if neither the target nor a zone that it had been apportioned to is within scope
     */
    @Transactional
    Apportionment find(String plan, String code, Instant asOf) {
        Seen seen = seen(plan, code, Viewpoint.at(asOf, clock), rollUps.divisions());
        return apportionments
                .latest(plan, code, asOf)
                .filter(seen::isTold)
                .map(kept -> published(seen, kept))
                .orElseThrow(ApportionmentReading::notFound);
    }

    /** @throws Problem not-found if neither the target nor a zone of that version is within scope, or it has no such version */
    @Transactional
    Apportionment find(String plan, String code, int version) {
        Seen seen = seen(plan, code, today(), rollUps.divisions());
        return apportionments
                .find(plan, code, version)
                .filter(seen::isTold)
                .map(kept -> published(seen, kept))
                .orElseThrow(ApportionmentReading::notFound);
    }

    /** @throws Problem not-found if neither the target nor a zone that it was ever apportioned to is within scope */
    @Transactional
    Page<ApportionmentVersion> versions(String plan, String code, Paging paging) {
        Seen seen = seen(plan, code, today(), rollUps.divisions());
        List<ApportionmentTable.Kept> told = apportionments.versions(plan, code).stream()
                .filter(seen::isTold)
                .toList();
        if (told.isEmpty() && !seen.whole()) {
            throw notFound();
        }
        int after = paging.after(Integer::valueOf).orElse(0);
        return Page.cut(
                told.stream()
                        .filter(kept -> kept.version() > after)
                        .limit(paging.limit() + 1L)
                        .map(ApportionmentVersion::of)
                        .toList(),
                paging,
                version -> Integer.toString(version.version()));
    }

    /** What holds for zones within scope, by plan and target; a null unit is every zone. */
    @Transactional
    Page<Apportionment> list(String unit, Paging paging) {
        Map<UnitCode, String> divisions = rollUps.divisions();
        List<Apportionment> found =
                apportionments.toldTo(caller.scope(), unit, null, paging.after(), paging.limit() + 1).stream()
                        .map(each -> published(seen(each.plan(), each.target(), today(), divisions), each.kept()))
                        .toList();
        return Page.cut(found, paging, each -> each.plan() + "/" + each.target());
    }

    /** An apportionment as who has the reach sees it. */
    Apportionment published(Placed placed, ApportionmentTable.Kept kept, Reach reach, boolean whole) {
        return Publication.of(
                placed.plan(),
                new ApportionedTarget(placed.in(kept.planVersion()), placed.versionOn(clock.today())),
                kept,
                new Publication.View(reach, whole),
                messages);
    }

    private Apportionment published(Seen seen, ApportionmentTable.Kept kept) {
        return published(seen.placed(), kept, seen.reach(), seen.whole());
    }

    /** What held of a plan on a day for zones within scope, by target; where nothing had been apportioned by then, what was at first. */
    List<Apportionment> of(String plan, LocalDate day) {
        Map<UnitCode, String> divisions = rollUps.divisions();
        return apportionments.toldTo(caller.scope(), null, day, plan + "/", MORE_THAN_A_PLAN_HAS).stream()
                .filter(each -> each.plan().equals(plan))
                .map(each -> published(seen(each.plan(), each.target(), today(), divisions), each.kept()))
                .toList();
    }

    /** The target as it was apportioned, which the caller has been told of. */
    Target spread(Apportionment apportionment) {
        return targets.findAnywhere(apportionment.plan(), apportionment.target(), today())
                .orElseThrow(ApportionmentReading::notFound)
                .in(apportionment.planVersion());
    }

    private Seen seen(String plan, String code, Viewpoint view, Map<UnitCode, String> divisions) {
        return targets.find(plan, code, view)
                .map(placed -> new Seen(placed, true, targets.reach(placed.target(), divisions)))
                .or(() -> targets.findAnywhere(plan, code, view)
                        .map(placed -> new Seen(placed, false, targets.reach(placed.target(), divisions))))
                .orElseThrow(ApportionmentReading::notFound);
    }

    private Viewpoint today() {
        return Viewpoint.on(clock.today());
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
