package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.Json;
import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.difference.Difference;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The versions of plans: drafted, read, compared, brought into force. They are made by who reaches all that the plan ever aimed at. */
@ApplicationScoped
class PlanVersions {

    private final PlanTable plans;
    private final PlanVersionTable versions;
    private final PlanUnits units;
    private final Watcher watcher;
    private final Json json;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    PlanVersions(
            PlanTable plans,
            PlanVersionTable versions,
            PlanUnits units,
            Watcher watcher,
            Json json,
            Outbox outbox,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.plans = plans;
        this.versions = versions;
        this.units = units;
        this.watcher = watcher;
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found; forbidden if a target of the plan is out of reach; plan-invalid if it breaks a rule */
    @Transactional
    PlanVersion draft(String code, PlanDraft draft) {
        hold(code);
        Plan plan = draft.of(code);
        PlanRules.check(plan);
        SameTarget.check(plan, plans.targetsOf(code));
        units.requireInScope(plan);
        PlanVersion drafted = find(code, versions.draft(code, draft, clock.now()));
        record("plan.drafted", null, drafted);
        return drafted;
    }

    /**
     * Brings a draft into force from its day on. Periods that end before keep the version they had; those that end later are assessed anew before this is done.
     *
     * @throws Problem not-found; forbidden if a target of the plan is out of reach; already-published; plan-invalid if it begins too early, or was overtaken
     */
    @Transactional
    PlanVersion publish(String code, int version) {
        PlanDifference difference = publishable(code, version);
        versions.publish(code, version, clock.now());
        PlanVersion published = find(code, version);
        watcher.touched(new Touched.Plan(code, published.validFrom()));
        outbox.append(PlanPublished.of(published, difference).toEvent());
        record("plan.published", difference.previous(), published);
        return published;
    }

    /** What publishing a draft would change; nothing is done, and what publishing would refuse is refused. */
    @Transactional
    PlanDifference rehearse(String code, int version) {
        return publishable(code, version);
    }

    /** @throws Problem not-found */
    @Transactional
    PlanDifference difference(String code, int version) {
        return differenceOf(find(code, version));
    }

    /** @throws Problem not-found */
    @Transactional
    PlanVersion find(String code, int version) {
        return versions.find(code, version, caller.scope()).orElseThrow(PlanVersions::notFound);
    }

    /** @throws Problem not-found if the plan has no target within scope */
    @Transactional
    Page<PlanVersion> list(String code, Paging paging) {
        requireSeen(code);
        int after = paging.after(Integer::valueOf).orElse(0);
        return Page.cut(
                versions.versions(code, caller.scope(), after, paging.limit() + 1),
                paging,
                version -> Integer.toString(version.version()));
    }

    private PlanDifference publishable(String code, int number) {
        hold(code);
        PlanVersion draft = find(code, number);
        if (!draft.isDraft()) {
            throw Problem.of(PlanProblem.ALREADY_PUBLISHED, number);
        }
        PlanVersion latest = versions.latest(code, caller.scope()).orElseThrow(PlanVersions::notFound);
        Problem invalid = Problem.of(PlanProblem.PLAN_INVALID);
        if (latest.version() > number) {
            invalid.at("/version", PlanProblem.OVERTAKEN, latest.version());
        }
        if (draft.validFrom().isBefore(clock.today().withDayOfMonth(1))) {
            invalid.at("/validFrom", PlanProblem.PAST_CHANGE);
        }
        if (latest.validFrom() != null && draft.validFrom().isBefore(latest.validFrom())) {
            invalid.at("/validFrom", PlanProblem.BEFORE_LATEST, latest.validFrom());
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
        SameTarget.check(draft.content(), plans.targetsOf(code));
        return differenceOf(draft);
    }

    private void hold(String code) {
        requireSeen(code);
        if (!plans.isWhollySeen(code, caller.scope())) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        versions.hold(code);
    }

    private void requireSeen(String code) {
        if (!plans.isSeen(code, caller.scope())) {
            throw notFound();
        }
    }

    private PlanDifference differenceOf(PlanVersion version) {
        Optional<PlanVersion> previous = versions.before(version.code(), version.version(), caller.scope());
        Difference difference = Difference.between(
                previous.map(PlanVersion::targets).orElse(List.of()), version.targets(), Target::code, json::tree);
        return new PlanDifference(
                version.code(),
                version.version(),
                version.validFrom(),
                previous.map(PlanVersion::version).orElse(null),
                previous.filter(before -> !before.names().equals(version.names()))
                        .isPresent(),
                difference.added(),
                difference.removed(),
                difference.changed(),
                difference.unchanged());
    }

    private void record(String action, Integer supersedes, PlanVersion after) {
        audit.record(new AuditEntry(action, "plan", after.code(), null, supersedes, after, after.reason()));
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
