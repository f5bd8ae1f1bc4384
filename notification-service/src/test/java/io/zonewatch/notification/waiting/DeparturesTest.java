package io.zonewatch.notification.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.QuietHours;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.silence.Hold;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Line;
import io.zonewatch.notification.silence.Silence;
import io.zonewatch.notification.silence.Snooze;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People's own hours, snoozes and silences together; 11 March 2016 is a Friday. */
class DeparturesTest {

    private static final Hours OFFICE = new Hours(LocalTime.of(8, 30), LocalTime.of(17, 30));
    private static final Instant DUE = at("2016-03-10T12:00");
    private static final Preferences NIGHTS =
            new Preferences(null, null, null, new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 30)), false, null);
    private static final Preferences GATHERED =
            new Preferences(null, null, null, NIGHTS.quietHours(), false, LocalTime.of(16, 0));

    private record Hours(LocalTime from, LocalTime until) implements WorkingHours {

        @Override
        public Map<ChannelCode, Boolean> only() {
            return Map.of();
        }
    }

    @Test
    void whatIsSilentWhenTheQuietIsOverWaitsForTheEndOfTheSilence() {
        Hold silence = silence("2016-03-12T07:00", "2016-03-12T09:00");

        Departure departure = departure(NIGHTS, "2016-03-11T22:00", silence);

        assertThat(departure.at()).isEqualTo(at("2016-03-12T09:00"));
        assertThat(departure.hold()).isEqualTo(HeldBy.SILENCE);
        assertThat(departure.held()).isEqualTo(new Holds.Held(silence, at("2016-03-12T09:00")));
    }

    @Test
    void aSnoozeThatEndsAtNightIsSaidInTheMorningAndStillNamed() {
        Hold snooze = snooze("2016-03-11T12:00", "2016-03-13T23:00");

        Departure departure = departure(NIGHTS, "2016-03-11T15:00", snooze);

        assertThat(departure.at()).isEqualTo(at("2016-03-14T07:30"));
        assertThat(departure.hold()).isEqualTo(HeldBy.QUIET_HOURS);
        assertThat(departure.held().by()).isEqualTo(snooze);
    }

    @Test
    void aSilenceWithinASnoozeWithinQuietHoursIsWaitedForInTurn() {
        Hold snooze = snooze("2016-03-11T12:00", "2016-03-12T22:00");
        Hold silence = silence("2016-03-13T07:00", "2016-03-13T22:00");

        assertThat(departure(NIGHTS, "2016-03-11T15:00", snooze, silence).at()).isEqualTo(at("2016-03-14T07:30"));
    }

    @Test
    void onceItMayLeaveItMayLeaveAtOnce() {
        Hold snooze = snooze("2016-03-11T12:00", "2016-03-12T22:00");

        assertThat(departure(NIGHTS, "2016-03-13T07:30", snooze))
                .isEqualTo(new Departure(at("2016-03-13T07:30"), null));
    }

    @Test
    void aSilenceKeepsAFormalNoticeBackAndNothingElseDoes() {
        Hold snooze = snooze("2016-03-11T12:00", "2016-03-14T22:00");
        Hold silence = silence("2016-03-11T14:00", "2016-03-11T23:00");
        Departures departures = departures(GATHERED, snooze, silence);

        assertThat(departures
                        .departure(line(StepKind.FORMAL_NOTICE), at("2016-03-11T15:00"), DUE)
                        .at())
                .isEqualTo(at("2016-03-11T23:00"));
        assertThat(departures
                        .departure(line(StepKind.FORMAL_NOTICE), at("2016-03-11T23:00"), DUE)
                        .at())
                .isEqualTo(at("2016-03-11T23:00"));
    }

    @Test
    void whatIsPutOffBeforeADigestLeavesInTheFirstOneAfterwards() {
        Departure departure = departure(GATHERED, "2016-03-11T09:00", snooze("2016-03-11T08:00", "2016-03-14T09:00"));

        assertThat(departure.at()).isEqualTo(at("2016-03-14T16:00"));
        assertThat(departure.hold()).isEqualTo(HeldBy.DIGEST);
        assertThat(departure.inDigest()).isTrue();
    }

    @Test
    void aDigestThatFallsIntoASilenceLeavesWhenItIsOver() {
        Departure departure = departure(GATHERED, "2016-03-11T09:00", silence("2016-03-11T15:55", "2016-03-11T16:05"));

        assertThat(departure.at()).isEqualTo(at("2016-03-11T16:05"));
        assertThat(departure.hold()).isEqualTo(HeldBy.SILENCE);
        assertThat(departure.inDigest()).isTrue();
    }

    @Test
    void aDigestWhoseSilenceEndsAtNightLeavesInTheMorning() {
        Hold silence = silence("2016-03-11T15:55", "2016-03-11T23:00");

        assertThat(departures(GATHERED, silence)
                        .ofDigest(line(StepKind.OVERDUE), at("2016-03-11T16:00"), at("2016-03-11T16:00")))
                .isEqualTo(new Departure(
                        at("2016-03-12T07:30"),
                        HeldBy.QUIET_HOURS,
                        new Holds.Held(silence, at("2016-03-11T23:00")),
                        true));
    }

    private static Departure departure(Preferences preferences, String ready, Hold... holds) {
        return departures(preferences, holds).departure(line(StepKind.OVERDUE), at(ready), DUE);
    }

    private static Departures departures(Preferences preferences, Hold... holds) {
        return new Departures(
                new Timetable(preferences, OFFICE, PublishedCalendars.all()), new Holds(Arrays.asList(holds)));
    }

    private static Line line(StepKind kind) {
        return new Line(
                "U0011_M-IND_2016-02", "341700", "M-IND", Duty.REPORT, 1, kind, "a@b.invalid", ChannelCode.EMAIL);
    }

    private static Silence silence(String from, String until) {
        return new Silence(new UUID(0, 1), null, "3417", null, at(from), at(until), "works", at(from));
    }

    private static Snooze snooze(String from, String until) {
        return new Snooze("U0011_M-IND_2016-02", Duty.REPORT, 1, "a@b.invalid", at(from), at(until), "busy");
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
