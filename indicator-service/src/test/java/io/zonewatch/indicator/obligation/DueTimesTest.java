package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The lines of the pack's forms, and of returned reports. */
class DueTimesTest {

    private static final String PACK = "deploy/plans/chizhou-2015/";
    private static final FormVersion MONTHLY = read("forms/M-IND.json", FormVersion.class);
    private static final FormVersion UNREVIEWED = parse(
            Api.file(PACK + "forms/M-IND.json").replaceFirst(",\\s*\"reviewDueRule\": \\{[^}]*}", ""),
            FormVersion.class);
    private static final CalendarYear YEAR = read("calendars/2016.json", CalendarYear.class);
    private static final CalendarYear NEXT = read("calendars/2017.json", CalendarYear.class);

    @Test
    void aSpringFestivalReportIsDueAfterTheWeekend() {
        Schedule lines = dueTimes(YEAR).byRule(MONTHLY, Period.parse("2016-02"));

        assertThat(lines)
                .isEqualTo(new Schedule(at("2016-03-14T12:00:00+08:00"), at("2016-04-20T18:00:00+08:00"), null));
    }

    @Test
    void aMissingYearLeavesOnlyWhatDependsOnItOpen() {
        Schedule lines = dueTimes(YEAR).byRule(MONTHLY, Period.parse("2016-11"));

        assertThat(lines).isEqualTo(new Schedule(at("2016-12-12T12:00:00+08:00"), null, 2017));
    }

    @Test
    void aReturnedReportIsDueOnTheThirdWorkingDayAtSix() {
        Instant friday = at("2016-04-15T16:00:00+08:00");

        assertThat(dueTimes(YEAR)
                        .afterReturn(MONTHLY, Period.parse("2016-03"), friday)
                        .dueAt())
                .isEqualTo(at("2016-04-20T18:00:00+08:00"));
    }

    @Test
    void aReturnAfterTheLockLineStillLeavesItsTerm() {
        Schedule lines = dueTimes(YEAR).afterReturn(MONTHLY, Period.parse("2016-02"), at("2016-06-01T10:00:00+08:00"));

        assertThat(lines.lockAt()).isEqualTo(lines.dueAt()).isEqualTo(at("2016-06-06T18:00:00+08:00"));
    }

    @Test
    void aReturnAtTheEndOfTheKnownCalendarWaitsForTheNext() {
        Instant late = at("2016-12-29T10:00:00+08:00");

        assertThat(dueTimes(YEAR).afterReturn(MONTHLY, Period.parse("2016-11"), late))
                .isEqualTo(new Schedule(null, null, 2017));
        assertThat(dueTimes(YEAR, NEXT)
                        .afterReturn(MONTHLY, Period.parse("2016-11"), late)
                        .dueAt())
                .isEqualTo(at("2017-01-04T18:00:00+08:00"));
    }

    @Test
    void aReviewerDecidesByTheFormsLine() {
        assertThat(review(null, "2016-04-13T09:00:00+08:00")).isEqualTo(at("2016-04-20T18:00:00+08:00"));
    }

    @Test
    void aReportThatComesLateLeavesTheReviewerATerm() {
        assertThat(review(null, "2016-04-18T09:00:00+08:00"))
                .as("less than three working days are left")
                .isEqualTo(at("2016-04-21T18:00:00+08:00"));
        assertThat(review(null, "2016-04-29T16:00:00+08:00"))
                .as("over a holiday and a weekend")
                .isEqualTo(at("2016-05-05T18:00:00+08:00"));
    }

    @Test
    void aReviewersLineThatIsKnownStaysHoweverOftenItIsLookedAt() {
        assertThat(review(at("2016-04-20T18:00:00+08:00"), "2016-04-20T17:00:00+08:00"))
                .isEqualTo(at("2016-04-20T18:00:00+08:00"));
        assertThat(review(at("2016-05-05T18:00:00+08:00"), "2016-06-01T09:00:00+08:00"))
                .isEqualTo(at("2016-05-05T18:00:00+08:00"));
    }

    @Test
    void noReviewerIsBoundWithoutARuleOrACalendar() {
        Instant late = at("2016-12-29T10:00:00+08:00");
        assertThat(dueTimes(YEAR).review(UNREVIEWED, Period.parse("2016-03"), null, late))
                .isNull();
        assertThat(dueTimes(YEAR).review(MONTHLY, Period.parse("2016-11"), null, late))
                .as("the term ends in a year that is not known")
                .isEqualTo(new Due.CalendarMissing(2017));
        assertThat(dueTimes(YEAR).review(MONTHLY, Period.parse("2016-12"), null, late))
                .as("the rule's line lies in a year that is not known")
                .isEqualTo(new Due.CalendarMissing(2017));
        assertThat(dueTimes(YEAR, NEXT).review(MONTHLY, Period.parse("2016-11"), null, late))
                .isEqualTo(new Due.At(at("2017-01-04T18:00:00+08:00")));
    }

    @Test
    void aTermsEndIsLeftTimeTooUnlessItEndsAfterTheYearThatIsMissed() {
        Instant december = at("2016-12-29T10:00:00+08:00");
        Due early = new Due.At(at("2016-12-30T18:00:00+08:00"));
        Due later = new Due.At(at("2018-01-05T18:00:00+08:00"));

        assertThat(dueTimes(YEAR).foreseeable(early, december)).isEqualTo(new Due.CalendarMissing(2017));
        assertThat(dueTimes(YEAR).foreseeable(later, december)).isEqualTo(later);
        assertThat(dueTimes(YEAR, NEXT).foreseeable(early, december))
                .isEqualTo(new Due.At(at("2017-01-04T18:00:00+08:00")));
        assertThat(dueTimes(YEAR).foreseeable(new Due.CalendarMissing(2018), december))
                .isEqualTo(new Due.CalendarMissing(2018));
    }

    /** When the report of March is to be decided that comes, or is looked at again, at a moment. */
    private static Instant review(Instant known, String moment) {
        return Schedule.instant(dueTimes(YEAR).review(MONTHLY, Period.parse("2016-03"), known, at(moment)));
    }

    private static DueTimes dueTimes(CalendarYear... years) {
        return new DueTimes(WorkingCalendar.of(years), 3, LocalTime.of(18, 0));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private static <T> T read(String file, Class<T> shape) {
        return parse(Api.file(PACK + file), shape);
    }

    private static <T> T parse(String text, Class<T> shape) {
        try {
            return JsonMapper.builder().build().readValue(text, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
