package io.zonewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.embedded.Roots;
import io.zonewatch.reporting.ReportingZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that the pack's README and the calendars of 2016 and 2017 lead to. */
class ScriptTest {

    private static final Pack PACK = Pack.read(Roots.project().resolve("deploy/plans/chizhou-2015"));
    private static final List<Action> ACTIONS = Script.of(PACK).actions();

    @ParameterizedTest
    @CsvSource({
        // exceptions of the README's table
        "U0012_M-IND_2016-07, 2016-08-12T17:40, 2016-08-15T16:00", // hours late
        "U0015_M-IND_2016-02, 2016-03-16T15:00, 2016-03-17T16:00", // due Monday the 14th
        "U0015_M-IND_2016-11, 2016-12-14T16:20, 2016-12-15T16:00",
        "U0017_Q-REV_2016-Q3, 2016-10-12T10:00, 2016-10-13T16:00", // due Monday 10 October
        "U0016_Q-REV_2016-Q4, 2017-01-11T18:30, 2017-01-12T16:00",
        "U0017_M-IND_2016-05, 2016-06-16T10:30, 2016-06-17T16:00", // due on make-up Sunday 12 June
        "U0014_M-IND_2016-10, 2016-11-23T09:15, 2016-11-24T16:00", // due Monday the 14th
        "U0013_Q-REV_2016-Q2, 2016-07-19T11:45, 2016-07-20T16:00", // due Monday the 11th
        // the usual
        "U0001_M-IND_2016-03, 2016-04-06T09:00, 2016-04-07T16:00", // four working days before Tuesday the 12th
        "U0012_M-IND_2016-05, 2016-06-07T14:10, 2016-06-08T16:00", // 9 to 11 June are Dragon Boat Festival
        "U0014_M-IND_2016-09, 2016-10-11T16:30, 2016-10-12T16:00",
        // not before the first working day after the quarter: make-up Saturday 8 October
        "U0013_Q-REV_2016-Q3, 2016-10-08T09:40, 2016-10-09T16:00",
        // of a zone that has gone into another by then
        "U0018_M-IND_2016-06, 2016-07-18T10:30, 2016-07-19T16:00",
    })
    void everyReportIsSubmittedAndAcceptedOnItsDay(String obligation, LocalDateTime submitted, LocalDateTime accepted) {
        assertThat(submission(obligation).at()).isEqualTo(instant(submitted));
        assertThat(acceptance(obligation).at()).isEqualTo(instant(accepted));
    }

    @Test
    void eightUnitsOweElevenMonthsAndSevenZonesFourQuartersAnotherZoneHalfAYearOneReportComesTwiceAndOneNever() {
        assertThat(ACTIONS).filteredOn(Action.Submit.class::isInstance).hasSize(8 * 11 + 7 * 4 + 5 + 2 - 1 + 1);
        assertThat(ACTIONS).filteredOn(Action.WrapUp.class::isInstance).hasSize(7 * 4 + 7 + 2);
        assertThat(ACTIONS)
                .filteredOn(Action.Accept.class::isInstance)
                .hasSize(8 * 11 + 7 * 4 + 5 + 2 - 1 + 7 * 4 + 7 + 2);
        assertThat(ACTIONS).noneMatch(action -> action.name().endsWith("U0016_M-IND_2016-08"));
    }

    @ParameterizedTest
    @CsvSource({
        "U0011_Q-WRAP_2016-Q1, 2016-04-22T10:00, 2016-04-25T16:00", // due Thursday the 28th
        "U0013_Q-WRAP_2016-Q2, 2016-07-22T10:00, 2016-07-25T16:00", // its revenue was accepted on the 20th
        "U0016_Q-WRAP_2016-Q4, 2017-01-23T10:00, 2017-01-24T16:00", // due on 3 February, after Spring Festival
        "U0016_A-SELF_2016, 2017-02-22T10:00, 2017-02-23T16:00",
        "U0015_Q-WRAP_2016-Q4, 2017-02-04T15:00, 2017-02-06T16:00", // late, on a make-up Saturday
    })
    void whatFollowsFromReportsIsWrappedUpWhenTheyAreAccepted(
            String obligation, LocalDateTime submitted, LocalDateTime accepted) {
        assertThat(find("wrap-up/" + obligation).at()).isEqualTo(instant(submitted));
        assertThat(acceptance(obligation).at()).isEqualTo(instant(accepted));
    }

    @Test
    void theStatisticianOfTheUnitSubmitsWhatTheSheetSaysAndTheReviewerAccepts() {
        var city = submission("U0001_M-IND_2016-02");
        assertThat(city.sub()).isEqualTo("synthetic-statistician-u0001");
        assertThat(city.cells()).containsExactly(new FigureSheet.Cell("IND_VA", null, "262353.0"));

        var zone = submission("U0011_M-IND_2016-02");
        assertThat(zone.cells())
                .containsExactly(
                        new FigureSheet.Cell("IND_VA", null, "52009.0"),
                        new FigureSheet.Cell("GROSS_OUTPUT", null, "204092.9"),
                        new FigureSheet.Cell("HIGHTECH_OUTPUT", null, "124487.1"));
        assertThat(submission("U0011_Q-REV_2016-Q1").cells())
                .extracting(FigureSheet.Cell::part)
                .contains(null, "OTHER");
        assertThat(acceptance("U0011_M-IND_2016-02").sub()).isEqualTo("synthetic-reviewer-u0010");
    }

    @Test
    void whatIsReturnedIsSubmittedAnewWithTheRightFigureAWorkingDayLater() {
        var first = submission("U0013_M-IND_2016-04");
        var second = submission("U0013_M-IND_2016-04/2");

        assertThat(first.at()).isEqualTo(instant(LocalDateTime.parse("2016-05-05T09:40")));
        assertThat(find("return/U0013_M-IND_2016-04").at()).isEqualTo(instant(LocalDateTime.parse("2016-05-06T16:00")));
        assertThat(second.at()).isEqualTo(instant(LocalDateTime.parse("2016-05-09T09:40")));
        assertThat(acceptance("U0013_M-IND_2016-04").at()).isEqualTo(instant(LocalDateTime.parse("2016-05-10T16:00")));
        assertThat(first.cells()).contains(new FigureSheet.Cell("IND_VA", null, "57381.5"));
        assertThat(second.cells()).contains(new FigureSheet.Cell("IND_VA", null, "53781.5"));
        assertThat(second.revision()).isEqualTo(2);
    }

    @Test
    void whatAZoneStillOwesWhenItIsMergedIsReportedByThePeopleOfItsSuccessor() {
        var merger = (Action.Merge) find("merger/U0018");
        assertThat(merger.at()).isEqualTo(instant(LocalDateTime.parse("2016-07-13T10:00")));
        assertThat(submission("U0018_Q-REV_2016-Q2").by()).isEqualTo("U0018");
        assertThat(submission("U0018_M-IND_2016-06").by()).isEqualTo("U0014");
        assertThat(submission("U0018_M-IND_2016-06").sub()).isEqualTo("synthetic-statistician-u0014");
        assertThat(((Action.WrapUp) find("wrap-up/U0018_Q-WRAP_2016-Q2")).leader())
                .isEqualTo("synthetic-leader-u0014");
        assertThat(ACTIONS)
                .noneMatch(action ->
                        action.name().contains("U0018") && action.name().endsWith("2016-07"));
    }

    @Test
    void whatTheMergedZoneReportedIsPartOfWhatItsSuccessorReportsFromThenOn() {
        var before = total("U0014_M-IND_2016-06").add(total("U0018_M-IND_2016-06"));

        assertThat(before).isEqualByComparingTo("123575.4");
        assertThat(total("U0014_M-IND_2016-07"))
                .isEqualByComparingTo("144446.0")
                .isGreaterThan(before);
    }

    @Test
    void theOutageLastsTwoWeeks() {
        var begins = (Action.OutageBegins) find("outage/notification-service");

        assertThat(begins.until()).isEqualTo(begins.at().plus(Duration.ofDays(14)));
        assertThat(find("end-of-outage/notification-service").at()).isEqualTo(begins.until());
    }

    @Test
    void theCalendarOf2017ComesWhenItsNoticeCameOut() {
        assertThat(ACTIONS)
                .contains(new Action.PublishCalendar(instant(LocalDateTime.parse("2016-12-01T10:00")), "2017"));
    }

    @Test
    void actionsAreInOrderAndEachHasItsOwnName() {
        assertThat(ACTIONS).isSortedAccordingTo(Action.ORDER);
        assertThat(ACTIONS).extracting(Action::name).doesNotHaveDuplicates();
        assertThat(ACTIONS.getLast().at()).isBefore(Script.END);
        assertThat(ACTIONS.getFirst().at()).isAfter(Script.BEGIN);
    }

    private static BigDecimal total(String obligation) {
        return submission(obligation).cells().stream()
                .filter(cell -> cell.indicator().equals("IND_VA"))
                .map(cell -> new BigDecimal(cell.value()))
                .findFirst()
                .orElseThrow();
    }

    private static Action.Submit submission(String obligation) {
        return (Action.Submit) find("submission/" + obligation);
    }

    private static Action.Accept acceptance(String obligation) {
        return (Action.Accept) find("acceptance/" + obligation);
    }

    private static Action find(String name) {
        return ACTIONS.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(LocalDateTime local) {
        return ReportingZone.instantOf(local.toLocalDate(), local.toLocalTime());
    }
}
