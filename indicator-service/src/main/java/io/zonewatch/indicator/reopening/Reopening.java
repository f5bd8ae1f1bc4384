package io.zonewatch.indicator.reopening;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.obligation.Act;
import io.zonewatch.indicator.obligation.ActJournal;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.ObligationJournal;
import io.zonewatch.indicator.obligation.ObligationRepository;
import io.zonewatch.indicator.obligation.ObligationSettings;
import io.zonewatch.indicator.obligation.ObligationView;
import io.zonewatch.indicator.obligation.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes what was locked or exempt again, for a time that ends by itself. */
@ApplicationScoped
class Reopening {

    private final ObligationRepository obligations;
    private final ActJournal acts;
    private final Sweep sweep;
    private final ObligationJournal journal;
    private final ObligationSettings settings;
    private final Moments moments;
    private final Caller caller;

    @Inject
    Reopening(
            ObligationRepository obligations,
            ActJournal acts,
            Sweep sweep,
            ObligationJournal journal,
            ObligationSettings settings,
            Moments moments,
            Caller caller) {
        this.obligations = obligations;
        this.acts = acts;
        this.sweep = sweep;
        this.journal = journal;
        this.settings = settings;
        this.moments = moments;
        this.caller = caller;
    }

    /** An obligation that was reopened, with its version. */
    record Reopened(ObligationView obligation, long version) {}

    /**
     * Reopens an obligation: a new round begins, whose on-time line and lock line are the moment that is given.
     *
     * @throws Problem not found outside the caller's scope; nothing-to-reopen unless it is locked or exempt;
     *     reopening-invalid if the moment has passed, comes before the period
     *     ends, or lies too far ahead
     */
    @Transactional
    Reopened reopen(String id, ReopeningForm form) {
        Obligation obligation = obligations.lockVisible(id);
        Instant now = moments.now();
        Instant until = until(form, obligation, now);
        acts.record(
                List.of(id),
                now,
                new ActJournal.Ground(
                        Act.Kind.REOPENED, caller.sub(), form.reason(), form.documentNumber(), until, null));
        sweep.change("obligation.reopened", form.reason(), List.of(id), (one, at) -> one.reopen(at, until));
        return new Reopened(journal.view(obligation), obligation.sequence());
    }

    private Instant until(ReopeningForm form, Obligation obligation, Instant now) {
        Instant until = form.until().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (!until.isAfter(now)) {
            throw Problem.of(ReopeningProblem.REOPENING_INVALID).at("/until", ReopeningProblem.UNTIL_PASSED);
        }
        if (!until.isAfter(obligation.standing().openAt())) {
            throw Problem.of(ReopeningProblem.REOPENING_INVALID).at("/until", ReopeningProblem.UNTIL_BEFORE_OPEN);
        }
        if (until.isAfter(now.plus(Duration.ofDays(settings.reopeningDays())))) {
            throw Problem.of(ReopeningProblem.REOPENING_INVALID)
                    .at("/until", ReopeningProblem.UNTIL_TOO_LATE, settings.reopeningDays());
        }
        return until;
    }
}
