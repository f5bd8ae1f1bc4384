package io.zonewatch.notification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.QuietHours;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** When a person may be told, against a clock that is watched minute by minute; and where nobody may guess. */
class TimetableTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Hours OFFICE = new Hours(LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of());

    /** Those of an installation whose e-mails leave in them only. */
    private static final Hours MAILS_AT_WORK =
            new Hours(OFFICE.from(), OFFICE.until(), Map.of(ChannelCode.EMAIL, true, ChannelCode.WECOM, true));

    /** Working hours. */
    private record Hours(LocalTime from, LocalTime until, Map<ChannelCode, Boolean> only) implements WorkingHours {}

    /** The National Day holidays of 2016 lie ahead, 8 and 9 October are worked in exchange. */
    private static final LocalDateTime START = LocalDateTime.parse("2016-09-28T00:00");

    private static final Instant DUE = Instant.parse("2016-12-31T04:00:00Z");

    @Property(tries = 300)
    void aMessageLeavesAtTheFirstMinuteAtWhichItMay(
            @ForAll("preferences") Preferences preferences, @ForAll @IntRange(max = 60 * 24 * 14) int minute) {
        LocalDateTime ready = START.plusMinutes(minute);
        LocalDateTime watched = ready;
        while (!mayBeTold(preferences, watched)) {
            watched = watched.plusMinutes(1);
        }

        Departure departure = new Timetable(preferences, OFFICE, CALENDAR)
                .departure(StepKind.OVERDUE, ChannelCode.EMAIL, instant(ready), DUE);

        assertThat(departure.at()).isEqualTo(instant(watched));
        assertThat(departure.hold() == null).isEqualTo(watched.equals(ready));
    }

    @Property(tries = 200)
    void onceItMayLeaveItMayLeaveAtOnce(
            @ForAll("preferences") Preferences preferences, @ForAll @IntRange(max = 60 * 24 * 14) int minute) {
        Timetable timetable = new Timetable(preferences, OFFICE, CALENDAR);
        Instant at = timetable
                .departure(StepKind.COURTESY, ChannelCode.SMS, instant(START.plusMinutes(minute)), DUE)
                .at();

        assertThat(timetable.departure(StepKind.COURTESY, ChannelCode.SMS, at, DUE))
                .isEqualTo(new Departure(at, null));
    }

    @Property(tries = 200)
    void theNextDigestLeavesAtItsHourOfTheFirstDayOnWhichItMay(
            @ForAll("preferences") Preferences preferences,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 60 * 24 * 14) int minute) {
        LocalDateTime ready = START.plusMinutes(minute);
        LocalDateTime watched = ready.plusMinutes(1);
        while (!watched.toLocalTime().equals(LocalTime.of(hour, 0))
                || (preferences.workingTimeOnly() && !CALENDAR.isWorkingDay(watched.toLocalDate()))) {
            watched = watched.plusMinutes(1);
        }
        Timetable timetable = new Timetable(gathered(preferences, LocalTime.of(hour, 0)), OFFICE, CALENDAR);

        assertThat(timetable.departure(StepKind.OVERDUE, ChannelCode.EMAIL, instant(ready), DUE))
                .isEqualTo(new Departure(instant(watched), HeldBy.DIGEST));
    }

    @Property(tries = 200)
    void whatADigestWouldBringTooLateAndWhatMustBeDeliveredLeavesAlone(
            @ForAll("preferences") Preferences preferences, @ForAll @IntRange(max = 60 * 24 * 14) int minute) {
        Instant ready = instant(START.plusMinutes(minute));
        Timetable gathered = new Timetable(gathered(preferences, LocalTime.of(16, 0)), OFFICE, CALENDAR);
        Timetable alone = new Timetable(preferences, OFFICE, CALENDAR);
        Instant digest = gathered.departure(StepKind.COURTESY, ChannelCode.EMAIL, ready, DUE)
                .at();

        assertThat(gathered.departure(StepKind.COURTESY, ChannelCode.EMAIL, ready, digest))
                .isEqualTo(new Departure(digest, HeldBy.DIGEST));
        assertThat(gathered.departure(StepKind.COURTESY, ChannelCode.EMAIL, ready, digest.minusNanos(1)))
                .isEqualTo(alone.departure(StepKind.COURTESY, ChannelCode.EMAIL, ready, DUE));
        assertThat(gathered.departure(StepKind.RETURNED, ChannelCode.EMAIL, ready, DUE))
                .isEqualTo(alone.departure(StepKind.RETURNED, ChannelCode.EMAIL, ready, DUE));
        assertThat(gathered.departure(StepKind.OVERDUE, ChannelCode.INBOX, ready, DUE))
                .isEqualTo(alone.departure(StepKind.OVERDUE, ChannelCode.INBOX, ready, DUE));
    }

    @Property(tries = 100)
    void aFormalNoticeAndWhatReachesAGroupWaitForNobody(
            @ForAll("preferences") Preferences preferences, @ForAll @IntRange(max = 60 * 24 * 14) int minute) {
        Timetable timetable = new Timetable(preferences, OFFICE, CALENDAR);
        Instant ready = instant(START.plusMinutes(minute));

        assertThat(timetable.departure(StepKind.FORMAL_NOTICE, ChannelCode.EMAIL, ready, DUE))
                .isEqualTo(new Departure(ready, null));
        assertThat(timetable.departure(StepKind.OVERDUE, ChannelCode.WECOM, ready, DUE))
                .isEqualTo(new Departure(ready, null));
    }

    /** Such as after an outage that ended on a Sunday by night. */
    @Example
    void whoHasChosenNothingIsToldWhenTheInstallationSays() {
        assertThat(here(Preferences.NONE, StepKind.OVERDUE, ChannelCode.EMAIL, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-14T08:30", HeldBy.WORKING_TIME));
        assertThat(here(Preferences.NONE, StepKind.RETURNED, ChannelCode.EMAIL, "2016-03-14T17:30"))
                .isEqualTo(waits("2016-03-15T08:30", HeldBy.WORKING_TIME));
        assertThat(here(Preferences.NONE, StepKind.OVERDUE, ChannelCode.EMAIL, "2016-03-14T08:30"))
                .isEqualTo(waits("2016-03-14T08:30", null));
        assertThat(here(Preferences.NONE, StepKind.OVERDUE, ChannelCode.INBOX, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-13T03:00", null));
        assertThat(here(Preferences.NONE, StepKind.OVERDUE, ChannelCode.WECOM, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-13T03:00", null));
        assertThat(here(Preferences.NONE, StepKind.ALERT, ChannelCode.EMAIL, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-13T03:00", null));
    }

    @Example
    void whoHasChosenIsToldAsWasChosen() {
        assertThat(here(preferences(null, false), StepKind.OVERDUE, ChannelCode.EMAIL, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-13T03:00", null));
        assertThat(here(preferences(null, true), StepKind.ALERT, ChannelCode.INBOX, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-14T08:30", HeldBy.WORKING_TIME));
        Preferences onlyQuiet = new Preferences(null, null, null, quiet("21:30", "09:00"), null, LocalTime.of(16, 0));
        assertThat(here(onlyQuiet, StepKind.ESCALATION, ChannelCode.EMAIL, "2016-03-12T12:00"))
                .isEqualTo(waits("2016-03-14T09:00", HeldBy.WORKING_TIME));
        assertThat(here(onlyQuiet, StepKind.OVERDUE, ChannelCode.EMAIL, "2016-03-11T16:00"))
                .isEqualTo(waits("2016-03-14T16:00", HeldBy.DIGEST));
    }

    @Example
    void aFormalNoticeWaitsForWorkingTimeAndForNobodysOwnHours() {
        Preferences night = preferences(quiet("08:00", "17:00"), false);

        assertThat(here(night, StepKind.FORMAL_NOTICE, ChannelCode.EMAIL, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-14T08:30", HeldBy.WORKING_TIME));
        assertThat(here(night, StepKind.FORMAL_NOTICE, ChannelCode.EMAIL, "2016-03-14T09:00"))
                .isEqualTo(waits("2016-03-14T09:00", null));
        assertThat(here(night, StepKind.FORMAL_NOTICE, ChannelCode.INBOX, "2016-03-13T03:00"))
                .isEqualTo(waits("2016-03-13T03:00", null));
    }

    private static Departure here(Preferences preferences, StepKind kind, ChannelCode channel, String ready) {
        return new Timetable(preferences, MAILS_AT_WORK, CALENDAR)
                .departure(kind, channel, instant(LocalDateTime.parse(ready)), DUE);
    }

    @Example
    void aDigestThatAnOutageHasKeptUpDisturbsNobodyAtNight() {
        Timetable timetable = new Timetable(
                new Preferences(null, null, null, quiet("21:30", "07:30"), false, LocalTime.of(22, 0)),
                OFFICE,
                CALENDAR);
        Instant digest = instant(LocalDateTime.parse("2016-03-10T22:00"));

        assertThat(timetable.ofDigest(digest, digest)).isEqualTo(new Departure(digest, null));
        assertThat(timetable.ofDigest(digest, digest.plusSeconds(3600)))
                .isEqualTo(new Departure(digest.plusSeconds(3600), null));
        assertThat(timetable.ofDigest(digest, digest.plusSeconds(3601)))
                .isEqualTo(waits("2016-03-11T07:30", HeldBy.QUIET_HOURS));
    }

    @Example
    void holidaysAndMakeUpDaysAreKeptTo() {
        assertThat(atWork("2016-09-30T17:30")).isEqualTo(waits("2016-10-08T08:30", HeldBy.WORKING_TIME));
        assertThat(atWork("2016-10-09T17:29")).isEqualTo(waits("2016-10-09T17:29", null));
        assertThat(atWork("2016-10-10T06:00")).isEqualTo(waits("2016-10-10T08:30", HeldBy.WORKING_TIME));
    }

    @Example
    void theEndOfTheNightIsToldFromTheBeginningOfWork() {
        Preferences night = preferences(new QuietHours(LocalTime.of(21, 30), LocalTime.of(9, 0)), true);

        assertThat(departure(night, CALENDAR, "2016-03-10T22:00"))
                .isEqualTo(waits("2016-03-11T09:00", HeldBy.QUIET_HOURS));
        assertThat(departure(night, CALENDAR, "2016-03-11T22:00"))
                .isEqualTo(waits("2016-03-14T09:00", HeldBy.WORKING_TIME));
    }

    /** 2017 is not published there: whether 1 January is worked is not guessed, and nobody goes untold for it. */
    @Example
    void whereTheCalendarEndsNothingIsGuessedAndNothingWaitsButForTheQuietHours() {
        WorkingCalendar only2016 =
                WorkingCalendar.of(new CalendarYear(2016, 1, "国办发明电〔2015〕18号", new TreeSet<>(), new TreeSet<>()));

        assertThat(departure(preferences(null, true), only2016, "2016-12-30T18:00"))
                .isEqualTo(waits("2016-12-30T18:00", HeldBy.CALENDAR_MISSING));
        assertThat(departure(
                        preferences(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)), true),
                        only2016,
                        "2016-12-30T22:00"))
                .isEqualTo(waits("2016-12-31T07:00", HeldBy.CALENDAR_MISSING));
        assertThat(departure(preferences(null, true), only2016, "2016-12-30T07:00"))
                .isEqualTo(waits("2016-12-30T08:30", HeldBy.WORKING_TIME));
    }

    @Example
    void quietHoursThatLeaveNoWorkingTimeAreSeen() {
        assertThat(OFFICE.outlast(quiet("08:30", "17:30"))).isFalse();
        assertThat(OFFICE.outlast(quiet("18:00", "17:30"))).isFalse();
        assertThat(OFFICE.outlast(quiet("08:00", "07:00"))).isFalse();
        assertThat(OFFICE.outlast(quiet("08:31", "07:00"))).isTrue();
        assertThat(OFFICE.outlast(quiet("08:00", "17:29"))).isTrue();
        assertThat(OFFICE.outlast(quiet("21:30", "07:30"))).isTrue();
    }

    /** Read off the wall clock and the wall calendar. */
    private static boolean mayBeTold(Preferences preferences, LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        QuietHours quiet = preferences.quietHours();
        boolean resting = quiet != null
                && (quiet.from().isBefore(quiet.until())
                        ? !time.isBefore(quiet.from()) && time.isBefore(quiet.until())
                        : !(time.isBefore(quiet.from()) && !time.isBefore(quiet.until())));
        boolean working = CALENDAR.isWorkingDay(moment.toLocalDate())
                && !time.isBefore(OFFICE.from())
                && time.isBefore(OFFICE.until());
        return !resting && (working || !preferences.workingTimeOnly());
    }

    @Provide
    Arbitrary<Preferences> preferences() {
        Arbitrary<LocalTime> times =
                Arbitraries.integers().between(0, 47).map(half -> LocalTime.MIDNIGHT.plusMinutes(half * 30L));
        Arbitrary<QuietHours> quiet = Combinators.combine(times, times)
                .as(QuietHours::new)
                .filter(hours -> !hours.from().equals(hours.until()) && OFFICE.outlast(hours))
                .injectNull(0.2);
        return Combinators.combine(quiet, Arbitraries.of(true, false)).as(TimetableTest::preferences);
    }

    private static Departure atWork(String ready) {
        return departure(preferences(null, true), CALENDAR, ready);
    }

    private static Departure departure(Preferences preferences, WorkingCalendar calendar, String ready) {
        return new Timetable(preferences, OFFICE, calendar)
                .departure(StepKind.OVERDUE, ChannelCode.EMAIL, instant(LocalDateTime.parse(ready)), DUE);
    }

    private static Departure waits(String at, HeldBy hold) {
        return new Departure(instant(LocalDateTime.parse(at)), hold);
    }

    private static Preferences preferences(QuietHours quiet, boolean workingTimeOnly) {
        return new Preferences(null, null, null, quiet, workingTimeOnly, null);
    }

    private static Preferences gathered(Preferences like, LocalTime digestAt) {
        return new Preferences(null, null, null, like.quietHours(), like.workingTimeOnly(), digestAt);
    }

    private static QuietHours quiet(String from, String until) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Instant instant(LocalDateTime beijing) {
        return ZonedDateTime.of(beijing, BEIJING).toInstant();
    }
}
