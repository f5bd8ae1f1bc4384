package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonewatch.notification.delivery.Claim.Tried;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a failed attempt is repeated. */
class RetryTest {

    private static final Instant WAITING_SINCE = Instant.parse("2016-03-11T01:00:00Z");

    private final Retry steady = retry("0");

    @Test
    void withoutAScheduleWaitsDoubleUntilTheLongest() {
        assertThat(IntStream.of(0, 1, 2, 7, 8, 30).mapToObj(answers -> wait(steady, ChannelCode.EMAIL, answers)))
                .containsExactly(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(256),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5));
    }

    @Test
    void withoutAScheduleTheTimeForWhichItsAnswersLetItWaitEndsIt() {
        assertThat(steady.wait(
                        claim(ChannelCode.EMAIL, waited(Duration.ofDays(2).minusMillis(1))), null))
                .isPresent();
        assertThat(steady.wait(claim(ChannelCode.EMAIL, waited(Duration.ofDays(2))), null))
                .isEmpty();
    }

    @Test
    void whereTheWayIsClosedWaitsDoubleByWhatWasTriedAndNothingEndsIt() {
        assertThat(Stream.of(0, 2, 5_000)
                        .map(attempts -> steady.pause(
                                claim(ChannelCode.WEBHOOK, new Tried(attempts, 2, Duration.ofHours(49), 0, null)),
                                null)))
                .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofMinutes(5));
    }

    @Test
    void whatMayHaveBeenTakenIsSentThreeTimesInAllAndThatFarApart() {
        assertThat(IntStream.of(0, 1, 2)
                        .mapToObj(before -> steady.waitUnconfirmed(
                                claim(ChannelCode.WECOM, new Tried(before, before, Duration.ZERO, before, null)))))
                .containsExactly(
                        Optional.of(Duration.ofMinutes(5)), Optional.of(Duration.ofHours(1)), Optional.empty());
    }

    @Test
    void whoIsLeftAloneIsUntilThatIsOver() {
        assertThat(steady.pause(claim(ChannelCode.WEBHOOK, answered(2)), Duration.ofMinutes(4)))
                .isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void whatWaitsForLongerThanItIsTriedLooksForAnotherWay() {
        Claim claim = claim(ChannelCode.WECOM, Tried.NEVER);

        assertThat(steady.isOverdue(claim, WAITING_SINCE.plus(Duration.ofDays(2))))
                .isFalse();
        assertThat(steady.isOverdue(
                        claim, WAITING_SINCE.plus(Duration.ofDays(2)).plusNanos(1)))
                .isTrue();
    }

    @Test
    void aScheduleIsFollowedToItsEnd() {
        assertThat(Stream.of(0, 1).map(answers -> wait(steady, ChannelCode.WEBHOOK, answers)))
                .containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(steady.wait(claim(ChannelCode.WEBHOOK, answered(2)), null)).isEmpty();
    }

    @Test
    void whatTheReceiverAsksForComesFirstButForNoLongerThanSixHours() {
        assertThat(steady.wait(claim(ChannelCode.WECOM, answered(4)), Duration.ofSeconds(52)))
                .contains(Duration.ofSeconds(52));
        assertThat(steady.wait(claim(ChannelCode.WECOM, answered(4)), Duration.ofDays(9)))
                .contains(Duration.ofHours(6));
    }

    @Test
    void chanceLengthensAWaitByUpToItsShareAndNeverShortensIt() {
        Retry uneven = retry("20");

        assertThat(IntStream.range(0, 200).mapToObj(once -> wait(uneven, ChannelCode.EMAIL, 2)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(8), Duration.ofMillis(9600)))
                .doesNotContainSequence(Duration.ofSeconds(8), Duration.ofSeconds(8));
    }

    private static Duration wait(Retry retry, ChannelCode channel, int answers) {
        return retry.wait(claim(channel, answered(answers)), null).orElseThrow();
    }

    /** Each attempt was answered, or its way was closed. */
    private static Tried answered(int answers) {
        return new Tried(answers + 7, answers, Duration.ZERO, 0, null);
    }

    private static Tried waited(Duration together) {
        return new Tried(600, 500, together, 0, null);
    }

    private static Claim claim(ChannelCode channel, Tried tried) {
        return new Claim(
                1,
                null,
                Duty.REPORT,
                1,
                "T+1",
                null,
                "STATISTICIAN/a",
                null,
                channel,
                "x",
                null,
                null,
                null,
                null,
                tried,
                WAITING_SINCE,
                null,
                Claim.Person.UNKNOWN,
                false,
                false,
                false);
    }

    private static Retry retry(String jitter) {
        DeliverySettings settings = new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withDefaultValue("zonewatch.delivery.jitter-percent", jitter)
                .withDefaultValue("zonewatch.delivery.schedule.WEBHOOK", "PT5S,PT5M")
                .withConverter(Duration.class, 100, Duration::parse)
                .build()
                .getConfigMapping(DeliverySettings.class);
        return new Retry(settings, new Random(7));
    }
}
