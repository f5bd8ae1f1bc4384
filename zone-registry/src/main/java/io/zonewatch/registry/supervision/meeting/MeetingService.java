package io.zonewatch.registry.supervision.meeting;

import static io.zonewatch.registry.supervision.meeting.Meeting.MEETINGS;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.supervision.ActFilter;
import io.zonewatch.registry.supervision.ActReading;
import io.zonewatch.registry.supervision.ActStep;
import io.zonewatch.registry.supervision.Acts;
import io.zonewatch.registry.supervision.SeenAct;
import io.zonewatch.registry.supervision.SeenItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Plans meetings, records that they were held or cancelled, corrects their minutes, follows their decisions up. */
@ApplicationScoped
class MeetingService {

    private final Acts acts;
    private final ActReading reading;
    private final BusinessClock clock;

    @Inject
    MeetingService(Acts acts, ActReading reading, BusinessClock clock) {
        this.acts = acts;
        this.reading = reading;
        this.clock = clock;
    }

    /** Plans a meeting, as {@link Acts#plan}. */
    @Transactional
    MeetingView plan(MeetingForm form) {
        return reading.today(acts.plan(MEETINGS, form.meeting(), form.named(), MeetingFacts::planned), MeetingView::on);
    }

    /**
     * Records that a meeting was held, and what it decided.
     *
     * @throws Problem as {@link Acts#step} and {@link Meeting#hold}
     */
    @Transactional
    MeetingView hold(SeenAct seen, HoldingForm form) {
        return step(
                seen,
                new ActStep<>(
                        "held",
                        form.reason(),
                        meeting -> meeting.hold(form.held(), clock.today()),
                        meeting -> form.named(),
                        MeetingFacts::held));
    }

    /**
     * Corrects the minutes of a meeting; what was recorded before stays readable as it was known. Units that had to do
     * something by the wrong minutes may be named again, whether they are in the caller's scope or not.
     *
     * @throws Problem as {@link Acts#step} and {@link Meeting#correct}
     */
    @Transactional
    MeetingView correct(SeenAct seen, HoldingForm form) {
        return step(
                seen,
                new ActStep<>(
                        "corrected",
                        form.reason(),
                        meeting -> meeting.correct(form.held(), clock.today()),
                        meeting -> form.namedBeside(meeting.decisions()),
                        MeetingFacts::corrected));
    }

    /**
     * Records that a planned meeting will not be held.
     *
     * @throws Problem as {@link Acts#step} and {@link Meeting#cancel}
     */
    @Transactional
    MeetingView cancel(SeenAct seen, Paper paper) {
        return step(
                seen,
                ActStep.of("cancelled", paper.reason(), meeting -> meeting.cancel(paper), MeetingFacts::cancelled));
    }

    /**
     * Records that a decision was carried out.
     *
     * @throws Problem as {@link Acts#step} and {@link Meeting#complete}
     */
    @Transactional
    MeetingView complete(SeenItem seen, Paper paper) {
        return step(
                seen,
                ActStep.of(
                        "decision-done",
                        paper.reason(),
                        meeting -> meeting.complete(seen.number(), paper, clock.today()),
                        kept -> MeetingFacts.done(kept, seen.number())));
    }

    /** A meeting at a moment, as {@link ActReading#get}. */
    MeetingView get(String id, Moment moment) {
        return reading.get(MEETINGS, id, moment, MeetingView::on);
    }

    /** The meetings that concern units in the caller's scope, as they are at a moment. */
    Page<MeetingView> list(ActFilter filter, Moment moment, Paging paging) {
        return reading.list(MEETINGS, filter, moment, paging, MeetingView::on);
    }

    private MeetingView step(SeenAct seen, ActStep<Meeting> step) {
        return reading.today(acts.step(MEETINGS, seen, step), MeetingView::on);
    }
}
