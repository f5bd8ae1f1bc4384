package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationHistory;
import io.zonewatch.notification.obligation.ObligationHistory.Told;
import io.zonewatch.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Answers why somebody was or was not told, with what the tick goes by; of what is past, with what is written down. */
@ApplicationScoped
class Explaining {

    private final Obligations obligations;
    private final ObligationHistory history;
    private final Decisions decisions;
    private final ReminderQueries queries;
    private final Knowledge knowledge;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    Explaining(
            Obligations obligations,
            ObligationHistory history,
            Decisions decisions,
            ReminderQueries queries,
            Knowledge knowledge,
            BusinessClock clock,
            Caller caller) {
        this.obligations = obligations;
        this.history = history;
        this.decisions = decisions;
        this.queries = queries;
        this.knowledge = knowledge;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Why a recipient was or was not told.
     *
     * @param recipient a role, or an address; an address may be asked only by who sees people
     * @throws Problem not-found if the obligation does not exist for the caller; forbidden
     */
    @Transactional
    WhyNot whyNot(String id, String recipient) {
        Asked asked = Asked.about(recipient);
        if (asked.isPerson() && !queries.seesPeople()) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        Obligation obligation =
                obligations.find(id, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        boolean inDoubt = obligations.isInDoubt(obligation.id());
        return new WhyNot(
                id,
                recipient,
                steps(obligation, asked)
                        .map(step -> inDoubt ? step.inDoubt() : step)
                        .toList());
    }

    private Stream<WhyNot.OfStep> steps(Obligation obligation, Asked asked) {
        List<Told> told = history.of(obligation.id());
        List<Obligation> everSince = Stream.concat(
                        Stream.of(obligation), told.stream().map(Told::state))
                .toList();
        Known known = knowledge.of(List.of(obligation), everSince, clock.now());
        List<Decision> decided = decisions.of(obligation.id());
        Rounds rounds = new Rounds(obligation, told, decided, known);
        List<Climb> now = rounds.now().toList();
        List<Climb> climbs = Stream.concat(now.stream(), rounds.before()).toList();
        boolean isKnown = asked.isKnown(climbs, decided, known);
        boolean whole = queries.seesPeople();
        return climbs.stream()
                .flatMap(climb ->
                        new Explanation(rounds, climb, now.contains(climb), asked, isKnown, decided, whole).steps());
    }
}
