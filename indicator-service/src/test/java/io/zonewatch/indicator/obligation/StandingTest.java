package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.obligation.State.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The moments and rules of an obligation, one by one. */
class StandingTest {

    private static final Instant OPEN = at("2016-04-01T00:00:00+08:00");
    private static final Instant DUE = at("2016-04-12T12:00:00+08:00");
    private static final Instant LOCK = at("2016-05-20T18:00:00+08:00");
    private static final Schedule LINES = new Schedule(DUE, LOCK, null);
    private static final Map<State, Set<Step>> TABLE = Map.of(
            State.SCHEDULED, Set.of(Step.OPEN, Step.EXEMPT),
            State.OPEN, Set.of(Step.SUBMIT, Step.LOCK, Step.EXEMPT),
            State.SUBMITTED, Set.of(Step.ACCEPT, Step.RETURN),
            State.RETURNED, Set.of(Step.SUBMIT, Step.LOCK, Step.EXEMPT),
            State.ACCEPTED, Set.of(Step.CORRECT, Step.ACCEPT_CORRECTION, Step.RETURN_CORRECTION),
            State.EXEMPT, Set.of(Step.REOPEN),
            State.CLOSED, Set.of(Step.REOPEN));

    @ParameterizedTest
    @EnumSource
    void everyStateAllowsExactlyTheStepsOfTheTable(State state) {
        for (Step step : Step.values()) {
            if (TABLE.get(state).contains(step)) {
                assertThat(state.after(step) == state).isEqualTo(state == State.ACCEPTED);
            } else {
                assertThatThrownBy(() -> state.after(step)).isInstanceOf(Problem.class);
            }
        }
    }

    @Test
    void whatIsReopenedIsTakenUntilTheMomentAndLockedAfterIt() {
        Instant now = LOCK.plusSeconds(86_400);
        Instant until = now.plusSeconds(3 * 86_400);

        Standing reopened = scheduled().reopened(now, until);

        assertThat(reopened.state()).isEqualTo(State.OPEN);
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(reopened.submitted(until).lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(reopened.advanced(until.plusNanos(1000)).state()).isEqualTo(State.CLOSED);
        assertThat(reopened.rescheduled(new Schedule(LOCK, LOCK, null), now).dueAt())
                .isEqualTo(until);
    }

    @Test
    void whatIsExemptIsNeitherLateNorLocked() {
        Standing exempt = scheduled().exempted(DUE.plusSeconds(1), Exemption.GRANTED);

        assertThat(exempt.exemption()).isEqualTo(Exemption.GRANTED);
        assertThat(exempt.lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(exempt.advanced(LOCK.plusSeconds(1)).state()).isEqualTo(State.EXEMPT);
        assertThat(exempt.nextDue()).isNull();
    }

    @Test
    void opensAtTheStartOfTheDayAfterThePeriodAndNotBefore() {
        assertThat(scheduled().advanced(OPEN.minusNanos(1000)).state()).isEqualTo(State.SCHEDULED);
        assertThat(scheduled().advanced(OPEN).state()).isEqualTo(State.OPEN);
    }

    @Test
    void aReportExactlyAtTheOnTimeLineIsOnTimeAndOneMicrosecondLaterIsNot() {
        assertThat(scheduled().submitted(DUE).lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(scheduled().submitted(DUE.plusNanos(1000)).lateness()).isEqualTo(Lateness.OVERDUE);
    }

    @Test
    void aReportExactlyAtTheLockLineIsTakenAndOneMicrosecondLaterIsNot() {
        assertThat(scheduled().submitted(LOCK).state()).isEqualTo(State.SUBMITTED);
        assertConflict(() -> scheduled().submitted(LOCK.plusNanos(1000)), ObligationProblem.LOCKED);
    }

    @Test
    void whoReportsBeforeThePeriodEndsIsRefused() {
        assertConflict(() -> scheduled().submitted(OPEN.minusSeconds(1)), ObligationProblem.NOT_OPEN);
    }

    @Test
    void aTermThatBecomesKnownLaterCountsFromTheBeginning() {
        Instant term = at("2016-04-20T18:00:00+08:00");
        Standing noticed = scheduled().noticed(1, null, DUE.plusSeconds(60));

        assertThat(noticed.lacksTerm()).isTrue();
        assertThat(noticed.termFilledIn(null, term)).isEqualTo(noticed);
        assertThat(noticed.termFilledIn(term, term).lateness()).isEqualTo(Lateness.NOTICED);
        assertThat(noticed.termFilledIn(term, term).nextDue()).isEqualTo(term.plusNanos(1000));
        assertThat(noticed.termFilledIn(term, term.plusNanos(1000)).lateness()).isEqualTo(Lateness.MISSED);
        assertThat(noticed.submitted(term).termFilledIn(term, LOCK).lateness()).isEqualTo(Lateness.NOTICED);
        assertThat(noticed.submitted(term.plusNanos(1000))
                        .termFilledIn(term, LOCK)
                        .lateness())
                .isEqualTo(Lateness.MISSED);
        assertThat(noticed.termFilledIn(term, term)
                        .termFilledIn(term.plusSeconds(1), term)
                        .termEndsAt())
                .isEqualTo(term);
        assertThat(scheduled().termFilledIn(term, DUE.plusSeconds(60)).lateness())
                .isEqualTo(Lateness.OVERDUE);
    }

    @Test
    void aNoticeMakesTheRoundNoticedAndItsTermMissed() {
        Instant term = at("2016-04-20T18:00:00+08:00");
        Standing noticed = scheduled().noticed(1, term, DUE.plusSeconds(60));

        assertThat(noticed.lateness()).isEqualTo(Lateness.NOTICED);
        assertThat(noticed.advanced(term).lateness()).isEqualTo(Lateness.NOTICED);
        assertThat(noticed.advanced(term.plusNanos(1000)).lateness()).isEqualTo(Lateness.MISSED);
    }

    @Test
    void aLateReportStaysLate() {
        Standing late = scheduled().noticed(1, null, DUE.plusSeconds(60)).submitted(DUE.plusSeconds(120));

        assertThat(late.accepted(DUE.plusSeconds(180)).lateness()).isEqualTo(Lateness.NOTICED);
    }

    @Test
    void aNoticeOfAnotherRoundOrForASubmittedReportChangesNothing() {
        Standing submitted = scheduled().submitted(DUE.plusSeconds(60));

        assertThat(submitted.noticed(1, null, DUE.plusSeconds(90))).isEqualTo(submitted);
        assertThat(scheduled().noticed(2, null, DUE.plusSeconds(60)).lateness()).isEqualTo(Lateness.OVERDUE);
    }

    @Test
    void aReturnBeginsARoundOfItsOwn() {
        Instant now = DUE.plusSeconds(3600);
        Schedule again = new Schedule(at("2016-04-15T18:00:00+08:00"), LOCK, null);
        Standing returned = scheduled().submitted(now).returned(now.plusSeconds(60), again);

        assertThat(returned.round()).isEqualTo(2);
        assertThat(returned.lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(returned.dueAt()).isEqualTo(again.dueAt());
        assertThat(returned.revision()).isEqualTo(1);
        assertThat(returned.submitted(now.plusSeconds(120)).revision()).isEqualTo(2);
    }

    @Test
    void whatWasAcceptedCountsUntilItsCorrectionIsAcceptedToo() {
        Standing accepted = scheduled().submitted(DUE).accepted(DUE.plusSeconds(60));
        Standing corrected = accepted.corrected(LOCK.plusSeconds(60));

        assertThat(corrected.state()).isEqualTo(State.ACCEPTED);
        assertThat(corrected.acceptedRevision()).isEqualTo(1);
        assertThat(corrected.correction()).isEqualTo(2);
        assertThat(corrected.submittedAt()).isEqualTo(DUE);
        assertConflict(() -> corrected.corrected(LOCK.plusSeconds(90)), ObligationProblem.ALREADY_SUBMITTED);
        Standing second = corrected.accepted(LOCK.plusSeconds(120));
        assertThat(second.acceptedRevision()).isEqualTo(2);
        assertThat(second.correction()).isNull();
        Standing returned = corrected.returned(LOCK.plusSeconds(120), LINES);
        assertThat(returned.acceptedRevision()).isEqualTo(1);
        assertThat(returned.round()).isEqualTo(1);
        assertThat(returned.dueAt()).isEqualTo(DUE);
        assertConflict(() -> returned.accepted(LOCK.plusSeconds(180)), ObligationProblem.ALREADY_ACCEPTED);
    }

    @Test
    void aDueTimeThatIsFilledInIsNoNewRound() {
        Standing unknown = Standing.scheduled(OPEN, new Schedule(null, null, 2016), OPEN.minusSeconds(1));
        Standing filled = unknown.rescheduled(LINES, OPEN);

        assertThat(filled.round()).isEqualTo(1);
        assertThat(filled.dueAt()).isEqualTo(DUE);
        assertThat(filled.calendarMissing()).isNull();
    }

    @Test
    void aReportThatTurnsOutToHaveBeenLateIsLate() {
        Standing submitted =
                Standing.scheduled(OPEN, new Schedule(null, null, 2016), OPEN).submitted(DUE.plusSeconds(1));

        assertThat(submitted.lateness()).isEqualTo(Lateness.ON_TIME);
        assertThat(submitted.rescheduled(LINES, LOCK).lateness()).isEqualTo(Lateness.OVERDUE);
    }

    @Test
    void aDueTimeThatMovesIsANewRoundAndWhatWasJudgedStays() {
        Schedule moved = new Schedule(DUE.plusSeconds(86_400), LOCK, null);
        Standing overdue = scheduled().advanced(DUE.plusSeconds(60));

        assertThat(overdue.rescheduled(moved, DUE.plusSeconds(120)).round()).isEqualTo(2);
        assertThat(overdue.rescheduled(moved, DUE.plusSeconds(120)).lateness()).isEqualTo(Lateness.ON_TIME);
        Standing submitted = scheduled().submitted(DUE);
        assertThat(submitted.rescheduled(moved, DUE.plusSeconds(120))).isEqualTo(submitted);
        Standing accepted = submitted.accepted(DUE.plusSeconds(30));
        assertThat(accepted.rescheduled(moved, LOCK)).isEqualTo(accepted);
    }

    private static Standing scheduled() {
        return Standing.scheduled(OPEN, LINES, OPEN.minusSeconds(3600));
    }

    private static void assertConflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable command, Object problem) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.code())
                .isEqualTo(problem));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }
}
