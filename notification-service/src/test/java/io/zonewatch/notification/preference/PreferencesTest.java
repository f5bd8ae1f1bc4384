package io.zonewatch.notification.preference;

import static io.zonewatch.notification.ladder.ChannelCode.EMAIL;
import static io.zonewatch.notification.ladder.ChannelCode.INBOX;
import static io.zonewatch.notification.ladder.ChannelCode.SMS;
import static io.zonewatch.notification.ladder.ChannelCode.WECOM;
import static io.zonewatch.notification.ladder.StepKind.COURTESY;
import static io.zonewatch.notification.ladder.StepKind.ESCALATION;
import static io.zonewatch.notification.ladder.StepKind.FORMAL_NOTICE;
import static io.zonewatch.notification.ladder.StepKind.NEWS;
import static io.zonewatch.notification.ladder.StepKind.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.ladder.Subject;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which channels a step reaches a person who has asked for something. */
class PreferencesTest {

    @Test
    void whoAsksForNothingIsToldByAllChannelsOfTheStep() {
        assertThat(Preferences.NONE.ways(step(OVERDUE, EMAIL, WECOM))).containsExactly(Way.of(EMAIL), Way.of(WECOM));
    }

    @Test
    void theFirstOfOnesChannelsThatTheStepHasIsUsedAndTheOthersFollowWhereItFails() {
        assertThat(channels(SMS, INBOX, EMAIL).ways(step(OVERDUE, EMAIL, INBOX)))
                .containsExactly(new Way(INBOX, List.of(EMAIL), false));
    }

    @Test
    void whereTheStepHasNoneOfThemItIsToldByItsOwn() {
        assertThat(channels(SMS).ways(step(OVERDUE, EMAIL, INBOX))).containsExactly(Way.of(EMAIL), Way.of(INBOX));
    }

    @Test
    void whatReachesAGroupIsNotOnesOwnToChooseOrToSwitchOff() {
        Preferences preferences = new Preferences(List.of(INBOX), null, List.of(OVERDUE), null, null, null);

        assertThat(preferences.ways(step(OVERDUE, EMAIL, WECOM, INBOX)))
                .containsExactly(Way.of(WECOM), new Way(INBOX, List.of(), true));
    }

    @Test
    void aFormalNoticeTakesEveryChannelOfItsStep() {
        assertThat(channels(INBOX).ways(step(FORMAL_NOTICE, EMAIL, INBOX)))
                .containsExactly(Way.of(EMAIL), Way.of(INBOX));
    }

    @Test
    void onlySomeKindsMayBeSwitchedOffWhateverIsKept() {
        Preferences preferences = new Preferences(null, null, List.of(COURTESY, ESCALATION), null, null, null);

        assertThat(preferences.ways(step(COURTESY, EMAIL))).containsExactly(new Way(EMAIL, List.of(), true));
        assertThat(preferences.ways(step(ESCALATION, EMAIL))).containsExactly(Way.of(EMAIL));
        assertThat(Arrays.stream(StepKind.values()).filter(StepKind::mayBeSwitchedOff))
                .containsExactly(COURTESY, OVERDUE, NEWS);
    }

    @Test
    void quietHoursAcrossMidnightCoverTheEveningAndTheMorning() {
        QuietHours night = new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 30));
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 30));

        assertThat(List.of("21:29", "21:30", "00:00", "07:29", "07:30"))
                .extracting(time -> night.cover(LocalTime.parse(time)))
                .containsExactly(false, true, true, true, false);
        assertThat(List.of("11:59", "12:00", "14:29", "14:30"))
                .extracting(time -> noon.cover(LocalTime.parse(time)))
                .containsExactly(false, true, true, false);
    }

    private static Preferences channels(ChannelCode... channels) {
        return new Preferences(List.of(channels), null, null, null, null, null);
    }

    private static Step step(StepKind kind, ChannelCode... channels) {
        return new Step(
                "X",
                1,
                null,
                kind,
                List.of(ContactRole.STATISTICIAN),
                null,
                null,
                List.of(channels),
                new Subject("催报", "Reminder"),
                null,
                null,
                null);
    }
}
