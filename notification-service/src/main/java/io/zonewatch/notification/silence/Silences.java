package io.zonewatch.notification.silence;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.silence.SilenceStore.Announced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Announces planned outages and ends them, for divisions within the caller's scope. */
@ApplicationScoped
class Silences {

    private static final String SUBJECT = "silence";
    private static final UUID FIRST = new UUID(0, 0);

    private final SilenceStore silences;
    private final HoldStore holds;
    private final LadderStore ladders;
    private final AuditTrail audit;
    private final HoldSettings settings;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    Silences(
            SilenceStore silences,
            HoldStore holds,
            LadderStore ladders,
            AuditTrail audit,
            HoldSettings settings,
            BusinessClock clock,
            Caller caller) {
        this.silences = silences;
        this.holds = holds;
        this.ladders = ladders;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Announces one.
     *
     * @throws Problem division-outside-scope if its division reaches beyond the caller's; unprocessable if nobody is told of its form; invalid-body if it is over, ends before it begins, or lasts too long
     */
    @Transactional
    SilenceView announce(SilenceForm form) {
        String division = Scope.prefix(form.division());
        if (!caller.scope().permitsDivision(division)) {
            throw Problem.of(SilenceFault.DIVISION_OUTSIDE_SCOPE, form.division());
        }
        if (form.form() != null && !ladders.isThereOneOf(form.form())) {
            throw Problem.of(ChassisProblem.UNPROCESSABLE).at("/form", SilenceFault.NO_LADDER, form.form());
        }
        Instant now = clock.now();
        Instant from = form.from().toInstant();
        Instant until = form.until().toInstant();
        requireEnd(until, from, now);
        Silence silence =
                new Silence(UUID.randomUUID(), form.channel(), division, form.form(), from, until, form.reason(), now);
        holds.add(silence, caller.sub());
        SilenceView view = SilenceView.of(new Announced(silence, caller.sub()));
        audit.record(
                new AuditEntry("silence.announced", SUBJECT, silence.id().toString(), null, null, view, form.reason()));
        return view;
    }

    /** Later than its beginning and than now; of one that would be over already no end fits, and its beginning is what is wrong. */
    private void requireEnd(Instant until, Instant from, Instant now) {
        Instant latest = from.plus(settings.longestSilence());
        Instant earliest = from.isAfter(now) ? from : now;
        if (!latest.isAfter(now)) {
            throw Problem.of(ChassisProblem.INVALID_BODY)
                    .at("/from", BodyFault.OUT_OF_RANGE, new Limits(now.minus(settings.longestSilence()), null));
        }
        if (!until.isAfter(earliest) || until.isAfter(latest)) {
            throw Problem.of(ChassisProblem.INVALID_BODY)
                    .at("/until", BodyFault.OUT_OF_RANGE, new Limits(earliest, latest));
        }
    }

    /** Those within the caller's divisions. */
    @Transactional
    Page<SilenceView> list(Paging paging) {
        UUID after = paging.after(UUID::fromString).orElse(FIRST);
        Page<Announced> page = Page.cut(
                silences.page(caller.scope(), after, paging.limit() + 1),
                paging,
                announced -> announced.silence().id().toString());
        return new Page<>(page.items().stream().map(SilenceView::of).toList(), page.next());
    }

    /**
     * Ends one now: what it keeps back leaves. One that is over stays as it is.
     *
     * @throws Problem not-found if it does not exist for the caller
     */
    @Transactional
    SilenceView end(String id) {
        Announced before = find(id);
        holds.end(before.silence(), clock.now());
        SilenceView after = SilenceView.of(find(id));
        if (!after.equals(SilenceView.of(before))) {
            audit.record(new AuditEntry("silence.ended", SUBJECT, id, null, SilenceView.of(before), after, null));
        }
        return after;
    }

    private Announced find(String id) {
        try {
            return silences.find(UUID.fromString(id))
                    .filter(announced ->
                            caller.scope().permitsDivision(announced.silence().division()))
                    .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }
}
