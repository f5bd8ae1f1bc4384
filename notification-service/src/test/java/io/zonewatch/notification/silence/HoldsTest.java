package io.zonewatch.notification.silence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept back, and until when. */
class HoldsTest {

    private static final Instant NINE = Instant.parse("2016-03-11T01:00:00Z");
    private static final Line LINE = line(StepKind.OVERDUE, ChannelCode.EMAIL, 1);

    @Test
    void aSilenceKeepsBackFromItsFirstMomentUntilItsEnd() {
        Silence silence = silence(ChannelCode.EMAIL, "3417", "M-IND", 0, 3600);
        Holds holds = new Holds(List.of(silence));

        assertThat(holds.on(LINE, NINE.minusNanos(1))).isEmpty();
        assertThat(holds.on(LINE, NINE)).contains(new Holds.Held(silence, NINE.plusSeconds(3600)));
        assertThat(holds.on(LINE, NINE.plusSeconds(3600))).isEmpty();
    }

    @Test
    void itConcernsItsChannelDivisionAndFormOnly() {
        assertThat(silence(null, "", null, 0, 1).concerns(LINE)).isTrue();
        assertThat(silence(ChannelCode.INBOX, "", null, 0, 1).concerns(LINE)).isFalse();
        assertThat(silence(null, "3401", null, 0, 1).concerns(LINE)).isFalse();
        assertThat(silence(null, "", "Q-REV", 0, 1).concerns(LINE)).isFalse();
    }

    @Test
    void whereOneEndsWithinAnotherTheLineWaitsOn() {
        Silence first = silence(null, "", null, 0, 3600);
        Silence within = silence(null, "", null, 60, 120);
        Silence next = silence(null, "", null, 3600, 7200);
        Silence later = silence(null, "", null, 7201, 9000);

        assertThat(new Holds(List.of(later, next, within, first)).on(LINE, NINE.plusSeconds(90)))
                .contains(new Holds.Held(first, NINE.plusSeconds(7200)));
    }

    @Test
    void aSnoozeConcernsThePersonInTheRoundAndNoFormalNotice() {
        Snooze snooze =
                new Snooze("U0011_M-IND_2016-02", Duty.REPORT, 1, "a@b.invalid", NINE, NINE.plusSeconds(1), "x");

        assertThat(snooze.concerns(LINE)).isTrue();
        assertThat(snooze.concerns(line(StepKind.OVERDUE, ChannelCode.INBOX, 1)))
                .isTrue();
        assertThat(snooze.concerns(line(StepKind.OVERDUE, ChannelCode.EMAIL, 2)))
                .isFalse();
        assertThat(snooze.concerns(line(StepKind.FORMAL_NOTICE, ChannelCode.EMAIL, 1)))
                .isFalse();
        assertThat(new Holds(List.of(snooze)).on(LINE, NINE.plusSeconds(1))).isEqualTo(Optional.empty());
    }

    private static Line line(StepKind kind, ChannelCode channel, int round) {
        return new Line("U0011_M-IND_2016-02", "341700", "M-IND", Duty.REPORT, round, kind, "a@b.invalid", channel);
    }

    private static Silence silence(ChannelCode channel, String division, String form, int fromSecond, int untilSecond) {
        return new Silence(
                new UUID(0, fromSecond),
                channel,
                division,
                form,
                NINE.plusSeconds(fromSecond),
                NINE.plusSeconds(untilSecond),
                "works",
                NINE);
    }
}
