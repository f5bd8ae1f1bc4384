package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.LADDER;
import static io.zonewatch.notification.reminder.Samples.TELLS_RETURNS;
import static io.zonewatch.notification.reminder.Samples.at;
import static io.zonewatch.notification.reminder.Samples.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand on the published calendar: the report on January and February 2016 is due on Thursday 10 March, 12:00; that
 * on May on Sunday 12 June, a make-up working day after the Dragon Boat Festival.
 */
class ClimbTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();
    private static final Instant DUE = at("2016-03-10T12:00");

    @Test
    void everyStepFallsDueOnItsWorkingDay() {
        assertThat(planned(DUE))
                .containsExactly(
                        "T-3 " + at("2016-03-07T09:00"),
                        "T " + at("2016-03-10T09:00"),
                        "T+1 " + at("2016-03-11T09:00"),
                        "T+3 " + at("2016-03-15T09:00"),
                        "T+5 " + at("2016-03-17T09:00"));
    }

    @Test
    void holidaysAreSkippedAndMakeUpDaysCount() {
        assertThat(planned(at("2016-06-12T12:00")))
                .containsExactly(
                        "T-3 " + at("2016-06-06T09:00"),
                        "T " + at("2016-06-12T09:00"),
                        "T+1 " + at("2016-06-13T09:00"),
                        "T+3 " + at("2016-06-15T09:00"),
                        "T+5 " + at("2016-06-17T09:00"));
    }

    @Test
    void beforeTheFirstStepNothingHappens() {
        assertThat(look(ObligationState.OPEN, "2016-03-07T08:59"))
                .isEqualTo(new Climb.Look(List.of(), Optional.of(at("2016-03-07T09:00"))));
    }

    @Test
    void aStepSpeaksTheMomentItFallsDue() {
        assertThat(outcomes(ObligationState.OPEN, "2016-03-07T09:00")).containsExactly("T-3 sent");
    }

    @Test
    void aStepThatWasSettledDoesNotSpeakAgain() {
        assertThat(outcomes(ObligationState.OPEN, "2016-03-07T10:00", "T-3")).isEmpty();
    }

    @Test
    void aSeatThatWasLeftOpenIsToldToWhoSitsThereNowAndNobodyElse() {
        Step both = Samples.to(
                Samples.step("T+1", 1, StepKind.OVERDUE), null, ContactRole.STATISTICIAN, ContactRole.ZONE_LEADER);

        assertThat(told(both, Set.of("STATISTICIAN"), "gone@example.invalid", "leader@example.invalid"))
                .containsExactly("stat@example.invalid EMAIL");
        assertThat(told(both, Set.of("STATISTICIAN", "ZONE_LEADER"), "gone@example.invalid"))
                .containsExactly("stat@example.invalid EMAIL", "leader@example.invalid EMAIL");
        assertThat(told(both, Set.of("STATISTICIAN"), "stat@example.invalid")).isEmpty();
        assertThat(told(both, Set.of("OTHER"))).isEmpty();
    }

    @Test
    void aGroupThatWasLeftOutIsToldAlongWithWhoeverIsThere() {
        Step like = Samples.step("T+1", 1, StepKind.OVERDUE);
        Step group = new Step(
                like.code(),
                1,
                null,
                like.kind(),
                List.of(ContactRole.STATISTICIAN, ContactRole.ZONE_LEADER),
                null,
                null,
                List.of(ChannelCode.EMAIL, ChannelCode.WECOM),
                like.subject(),
                null,
                null,
                null);

        assertThat(told(group, Set.of("WECOM"), "stat@example.invalid", "leader@example.invalid"))
                .containsExactly("stat@example.invalid WECOM");
        assertThat(told(group, Set.of("ZONE_LEADER"), "stat@example.invalid"))
                .containsExactly("leader@example.invalid EMAIL");
    }

    private static List<String> told(Step step, Set<String> open, String... heard) {
        Seats seats = new Seats(
                false,
                open.stream().map(Seat::new).collect(Collectors.toSet()),
                Stream.of(heard).map(Listener::new).collect(Collectors.toSet()));
        return Samples.climb(obligation(ObligationState.OPEN, 1, DUE), Samples.ladder(step), CALENDAR)
                .look(new Settled(Map.of(step.code(), seats)), at("2016-03-11T09:00"))
                .outcomes()
                .stream()
                .flatMap(outcome -> ((Outcome.Send) outcome).tellings().stream())
                .map(telling -> telling.hearer().recipient().email() + " "
                        + telling.way().channel())
                .toList();
    }

    @Test
    void afterAnOutageTheNoticeIsServedAndTheOfficeHearsOfIt() {
        assertThat(outcomes(ObligationState.OPEN, "2016-03-17T20:00", "T-3"))
                .containsExactly("T LATER_STEP", "T+1 LATER_STEP", "T+3 sent", "T+5 sent");
    }

    @Test
    void anEscalationThatTheZoneHearsTooTakesNoNoticesPlace() {
        Step toBoth = Samples.to(
                Samples.step("X", 4, StepKind.ESCALATION), null, ContactRole.STATISTICIAN, ContactRole.OFFICE);
        Ladder ladder = Samples.ladder(LADDER.steps().get(2), LADDER.steps().get(3), toBoth);

        assertThat(outcomes(ladder, ObligationState.OPEN, "2016-03-16T20:00"))
                .containsExactly("T+1 LATER_STEP", "T+3 sent", "X sent");
        assertThat(outcomes(Samples.ladder(LADDER.steps().get(2), toBoth), ObligationState.OPEN, "2016-03-16T20:00"))
                .containsExactly("T+1 LATER_STEP", "X sent");
    }

    @Test
    void whatBothSidesWereToHearIsReplacedForEachOnceItHearsSomethingLater() {
        Step both =
                Samples.to(Samples.step("A", 1, StepKind.OVERDUE), null, ContactRole.STATISTICIAN, ContactRole.OFFICE);
        Ladder ladder =
                Samples.ladder(both, LADDER.steps().get(3), LADDER.steps().get(4));

        assertThat(said(ladder, Samples.PEOPLE, "2016-03-16T20:00"))
                .containsExactly("A office@example.invalid EMAIL", "T+3 stat@example.invalid EMAIL");
        assertThat(outcomes(ladder, ObligationState.OPEN, "2016-03-17T20:00"))
                .containsExactly("A LATER_STEP", "T+3 sent", "T+5 sent");
    }

    @Test
    void whoHearsNoLaterStepIsToldTheEarlierOneAfterAnOutage() {
        Step toLeader = Samples.to(Samples.step("T+2", 2, StepKind.OVERDUE), null, ContactRole.ZONE_LEADER);
        Ladder ladder = Samples.ladder(Samples.step("T+1", 1, StepKind.OVERDUE), toLeader);

        assertThat(said(ladder, Samples.PEOPLE, "2016-03-14T20:00"))
                .containsExactly("T+1 stat@example.invalid EMAIL", "T+2 leader@example.invalid EMAIL");
        assertThat(said(ladder, Samples.people(ContactRole.STATISTICIAN), "2016-03-14T20:00"))
                .containsExactly("T+1 stat@example.invalid EMAIL");
    }

    @Test
    void whereNobodyIsKnownALaterStepToTheSameRolesTakesTheEarliersPlace() {
        Climb climb = Samples.climb(
                obligation(ObligationState.OPEN, 1, DUE), LADDER, CALENDAR, false, Samples.people(ContactRole.OTHER));

        assertThat(climb.look(Settled.NOTHING, at("2016-03-16T20:00")).outcomes().stream()
                        .map(ClimbTest::describe))
                .containsExactly("T-3 LATER_STEP", "T LATER_STEP", "T+1 LATER_STEP", "T+3 NO_RECIPIENT");
    }

    private static List<String> said(Ladder ladder, People people, String now) {
        return Samples.climb(obligation(ObligationState.OPEN, 1, DUE), ladder, CALENDAR, false, people)
                .look(Settled.NOTHING, at(now))
                .outcomes()
                .stream()
                .flatMap(ClimbTest::said)
                .toList();
    }

    static Stream<String> said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Send send ->
                send.tellings().stream()
                        .filter(Telling::speaks)
                        .map(telling -> send.step().code() + " "
                                + telling.hearer().recipient().email() + " "
                                + telling.way().channel());
            case Outcome.Supersede supersede -> Stream.empty();
        };
    }

    @Test
    void afterAnOutageOnlyTheLatestStepSpeaksToASide() {
        assertThat(outcomes(ObligationState.OPEN, "2016-03-16T20:00", "T-3"))
                .containsExactly("T LATER_STEP", "T+1 LATER_STEP", "T+3 sent");
    }

    @Test
    void aStepAddedBelowOneThatSpokeIsSuperseded() {
        assertThat(outcomes(ObligationState.OPEN, "2016-03-16T20:00", "T-3", "T", "T+3"))
                .containsExactly("T+1 LATER_STEP");
    }

    @Test
    void afterAnAcknowledgementAStepThatYieldsToItNeitherSpeaksNorTakesAnothersPlace() {
        Step yields = Samples.unlessAcknowledged(Samples.step("T+2", 2, StepKind.OVERDUE));
        Ladder ladder = Samples.ladder(Samples.step("T+1", 1, StepKind.OVERDUE), yields);
        Obligation obligation = obligation(ObligationState.OPEN, 1, DUE);

        assertThat(Samples.climb(obligation, ladder, CALENDAR, true)
                        .look(Settled.of(), at("2016-03-17T20:00"))
                        .outcomes()
                        .stream()
                        .map(ClimbTest::describe))
                .containsExactly("T+1 sent", "T+2 ACKNOWLEDGED");
        assertThat(Samples.climb(obligation, ladder, CALENDAR, false)
                        .look(Settled.of(), at("2016-03-17T20:00"))
                        .outcomes()
                        .stream()
                        .map(ClimbTest::describe))
                .containsExactly("T+1 LATER_STEP", "T+2 sent");
    }

    @Test
    void aCourtesyIsStillOneAtTheDueTimeAndNoneAfterIt() {
        assertThat(outcomes(ObligationState.OPEN, "2016-03-10T12:00", "T-3")).containsExactly("T sent");
        assertThat(outcomes(ObligationState.OPEN, "2016-03-10T12:01", "T-3")).containsExactly("T DUE_PASSED");
    }

    @Test
    void whoCannotReportYetHearsCourtesiesOnly() {
        assertThat(outcomes(ObligationState.SCHEDULED, "2016-03-07T09:00")).containsExactly("T-3 sent");
        assertThat(outcomes(ObligationState.SCHEDULED, "2016-03-17T09:00", "T-3", "T"))
                .isEmpty();
    }

    @Test
    void nothingIsOwedAfterSubmissionAcceptanceExemptionOrClosing() {
        for (ObligationState state : List.of(
                ObligationState.SUBMITTED, ObligationState.ACCEPTED, ObligationState.EXEMPT, ObligationState.CLOSED)) {
            assertThat(look(state, "2016-03-16T20:00")).isEqualTo(new Climb.Look(List.of(), Optional.empty()));
        }
    }

    @Test
    void stepsThatFallDueTogetherBothSpeak() {
        Ladder ladder =
                Samples.ladder(Samples.step("N", 3, StepKind.FORMAL_NOTICE), Samples.step("E", 3, StepKind.ESCALATION));

        Climb.Look look = Samples.climb(obligation(ObligationState.OPEN, 1, DUE), ladder, CALENDAR)
                .look(Settled.of(), at("2016-03-15T09:00"));

        assertThat(look.outcomes()).hasSize(2).allMatch(Outcome.Send.class::isInstance);
    }

    @Test
    void nothingButALaterNoticeTakesThePlaceOfANotice() {
        assertThat(outcomes(noticeThen(StepKind.OVERDUE), ObligationState.OPEN, "2016-03-17T20:00"))
                .containsExactly("N sent", "L sent");
        assertThat(outcomes(noticeThen(StepKind.FORMAL_NOTICE), ObligationState.OPEN, "2016-03-17T20:00"))
                .containsExactly("N LATER_STEP", "L sent");
    }

    private static Ladder noticeThen(StepKind later) {
        return Samples.ladder(Samples.step("N", 3, StepKind.FORMAL_NOTICE), Samples.step("L", 4, later));
    }

    @Test
    void withoutADueTimeNothingIsPlanned() {
        Climb climb = Samples.climb(obligation(ObligationState.OPEN, 1, null), LADDER, CALENDAR);

        assertThat(climb.plan()).hasSize(5).allMatch(planned -> planned.at() == null);
        assertThat(climb.look(Settled.of(), DUE)).isEqualTo(new Climb.Look(List.of(), Optional.empty()));
    }

    @Test
    void aStepBeyondThePublishedCalendarWaitsForIt() {
        WorkingCalendar only2016 =
                WorkingCalendar.of(new CalendarYear(2016, 1, "notice", new TreeSet<>(), new TreeSet<>()));
        Instant lastDay = at("2016-12-30T12:00");

        Climb.Look look = Samples.climb(obligation(ObligationState.OPEN, 1, lastDay), LADDER, only2016)
                .look(Settled.of("T-3", "T"), at("2017-01-20T00:00"));

        assertThat(look).isEqualTo(new Climb.Look(List.of(), Optional.empty()));
    }

    @Test
    void aReturnIsSaidAtOnceAndBesideWhateverFellDue() {
        Ladder ladder =
                Samples.ladder(Samples.step("BACK", 0, StepKind.RETURNED), Samples.step("T+1", 1, StepKind.OVERDUE));

        assertThat(outcomes(ladder, ObligationState.RETURNED, "2016-03-01T09:00"))
                .containsExactly("BACK sent");
        assertThat(outcomes(ladder, ObligationState.RETURNED, "2016-03-11T09:00"))
                .containsExactly("BACK sent", "T+1 sent");
        assertThat(outcomes(ladder, ObligationState.RETURNED, "2016-03-01T09:00", "BACK"))
                .isEmpty();
        assertThat(outcomes(ladder, ObligationState.OPEN, "2016-03-01T09:00")).isEmpty();
    }

    @Test
    void aCourtesyWhoseMomentLayBeforeTheReturnIsLeftToTheReturnsOwnNotice() {
        Instant back = at("2016-03-08T10:00");
        Obligation obligation = Samples.returned(2, 2, DUE, back);

        assertThat(outcomes(TELLS_RETURNS, obligation, back)).containsExactly("BACK sent", "T-3 BEFORE_RETURN");
        assertThat(outcomes(TELLS_RETURNS, obligation, at("2016-03-10T09:00"), "BACK", "T-3"))
                .containsExactly("T sent");
        assertThat(outcomes(LADDER, obligation, back)).containsExactly("T-3 sent");
        assertThat(outcomes(TELLS_RETURNS, Samples.returned(2, 2, DUE, at("2016-03-07T08:59")), back))
                .containsExactly("BACK sent", "T-3 sent");
        assertThat(outcomes(TELLS_RETURNS, obligation(ObligationState.OPEN, 2, DUE), back))
                .containsExactly("T-3 sent");
    }

    private static List<String> outcomes(Ladder ladder, Obligation obligation, Instant now, String... settled) {
        return Samples.climb(obligation, ladder, CALENDAR).look(Settled.of(settled), now).outcomes().stream()
                .map(ClimbTest::describe)
                .toList();
    }

    private static List<String> outcomes(Ladder ladder, ObligationState state, String now, String... settled) {
        return Samples.climb(obligation(state, 1, DUE), ladder, CALENDAR)
                .look(Settled.of(settled), at(now))
                .outcomes()
                .stream()
                .map(ClimbTest::describe)
                .toList();
    }

    @Test
    void hoursCountFromTheHourOfTheDueTime() {
        Ladder ladder = Samples.ladder(
                Samples.hours("T-4h", -4, StepKind.COURTESY), Samples.hours("T+2h", 2, StepKind.OVERDUE));
        Climb climb = Samples.climb(obligation(ObligationState.OPEN, 1, DUE), ladder, CALENDAR);

        assertThat(climb.plan())
                .extracting(Climb.Planned::at)
                .containsExactly(at("2016-03-10T08:00"), at("2016-03-10T14:00"));
    }

    @Test
    void everyStepSpeaksHoweverLateWhereTheLadderWantsIt() {
        Ladder ladder = Samples.with(LADDER, CatchUp.EVERY_STEP, LADDER.steps().toArray(Step[]::new));

        assertThat(Samples.climb(obligation(ObligationState.OPEN, 1, DUE), ladder, CALENDAR)
                        .look(Settled.of("T-3"), at("2016-03-17T20:00"))
                        .outcomes()
                        .stream()
                        .map(ClimbTest::describe))
                .containsExactly("T DUE_PASSED", "T+1 sent", "T+3 sent", "T+5 sent");
    }

    @Test
    void whatSomebodyHearsAtADepartmentIsNoSubstituteForWhatTheUnitWasToHear() {
        Step toUnit = Samples.step("A", 1, StepKind.OVERDUE);
        Step toDepartment =
                Samples.to(Samples.step("B", 2, StepKind.OVERDUE), new UnitCode("U0003"), ContactRole.STATISTICIAN);

        assertThat(said(Samples.ladder(toUnit, toDepartment), Samples.PEOPLE, "2016-03-14T20:00"))
                .containsExactly("A stat@example.invalid EMAIL", "B stat@example.invalid EMAIL");
    }

    @Test
    void aNewVersionHoldsForWhatIsDueFromItsFirstDay() {
        Ladder later = new Ladder(
                "M-IND",
                Duty.REPORT,
                2,
                LocalDate.parse("2016-03-11"),
                CatchUp.LAST_STEP,
                LADDER.officeUnit(),
                LADDER.time(),
                LADDER.steps());
        Ladders both = Ladders.of(List.of(later, LADDER));

        assertThat(both.find("M-IND", Duty.REPORT, DUE)).contains(LADDER);
        assertThat(both.find("M-IND", Duty.REPORT, at("2016-03-11T00:00"))).contains(later);
        assertThat(both.find("M-IND", Duty.REVIEW, DUE)).isEmpty();
    }

    @Test
    void peopleAreLookedForWhereTheLadderThatHoldsForTheRoundNamesThem() {
        Ladder later = ladder(2, "2016-03-11", LADDER.steps());
        Ladder withdrawn = ladder(3, "2016-04-01", List.of());
        Ladders all = Ladders.of(List.of(later, withdrawn, LADDER));
        Instant march = at("2016-03-11T00:00");

        assertThat(all.lookAt("U0002", "M-IND", Duty.REPORT, DUE)).isTrue();
        assertThat(all.lookAt("U0009", "M-IND", Duty.REPORT, DUE)).isFalse();
        assertThat(all.lookAt("U0002", "M-IND", Duty.REPORT, march)).isFalse();
        assertThat(all.lookAt("U0009", "M-IND", Duty.REPORT, march)).isTrue();
        assertThat(all.lookAt("U0009", "M-IND", Duty.REVIEW, march)).isFalse();
        assertThat(all.lookAt("U0009", "M-IND", Duty.REPORT, at("2016-04-01T00:00")))
                .isFalse();
    }

    /** The sample ladder with the office of another unit. */
    private static Ladder ladder(int version, String validFrom, List<Step> steps) {
        return new Ladder(
                "M-IND",
                Duty.REPORT,
                version,
                LocalDate.parse(validFrom),
                CatchUp.LAST_STEP,
                new UnitCode("U0009"),
                LADDER.time(),
                steps);
    }

    @Test
    void aReviewIsClimbedWhileARevisionWaits() {
        Ladder reviewers = new Ladder(
                "M-IND",
                Duty.REVIEW,
                1,
                null,
                CatchUp.LAST_STEP,
                LADDER.officeUnit(),
                LADDER.time(),
                List.of(Samples.step("R+1", 1, StepKind.OVERDUE)));
        Obligation waits = Samples.inReview(ObligationState.SUBMITTED, 1, at("2016-03-14T12:00"));

        assertThat(
                        Samples.climb(waits, reviewers, CALENDAR)
                                .look(Settled.of(), at("2016-03-15T09:00"))
                                .outcomes()
                                .stream()
                                .map(ClimbTest::describe))
                .containsExactly("R+1 sent");
        assertThat(Samples.climb(obligation(ObligationState.ACCEPTED, 1, DUE), reviewers, CALENDAR)
                        .look(Settled.of(), at("2016-03-15T09:00")))
                .isEqualTo(Climb.Look.NOTHING);
        assertThat(Demand.against(waits, Duty.REVIEW, 2, StepKind.OVERDUE, DUE)).contains(Reason.NEW_ROUND);
        assertThat(Demand.against(obligation(ObligationState.RETURNED, 2, DUE), Duty.REVIEW, 1, StepKind.OVERDUE, DUE))
                .contains(Reason.REVIEWED);
    }

    private static List<String> planned(Instant due) {
        return Samples.climb(obligation(ObligationState.OPEN, 1, due), LADDER, CALENDAR).plan().stream()
                .map(planned -> planned.step().code() + " " + planned.at())
                .toList();
    }

    private static List<String> outcomes(ObligationState state, String now, String... settled) {
        return look(state, now, settled).outcomes().stream()
                .map(ClimbTest::describe)
                .toList();
    }

    static String describe(Outcome outcome) {
        return outcome.step().code()
                + switch (outcome) {
                    case Outcome.Send send -> " sent";
                    case Outcome.Supersede supersede -> " " + supersede.reason();
                };
    }

    private static Climb.Look look(ObligationState state, String now, String... settled) {
        Obligation obligation = obligation(state, 1, DUE);
        return Samples.climb(obligation, LADDER, CALENDAR).look(Settled.of(settled), at(now));
    }
}
