package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import java.time.Duration;
import java.time.Instant;
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
        assertThat(IntStream.of(0, 1, 2, 7, 8, 30).mapToObj(attempts -> wait(steady, ChannelCode.EMAIL, attempts)))
                .containsExactly(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(256),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5));
    }

    @Test
    void withoutAScheduleTheTimeEndsIt() {
        assertThat(steady.wait(claim(ChannelCode.EMAIL), 3, null, WAITING_SINCE.plus(Duration.ofDays(2))))
                .isPresent();
        assertThat(steady.wait(claim(ChannelCode.EMAIL), 3, null, WAITING_SINCE.plus(Duration.ofHours(49))))
                .isEmpty();
    }

    @Test
    void aScheduleIsFollowedToItsEnd() {
        assertThat(Stream.of(0, 1).map(attempts -> wait(steady, ChannelCode.WEBHOOK, attempts)))
                .containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5));
        assertThat(steady.wait(claim(ChannelCode.WEBHOOK), 2, null, WAITING_SINCE))
                .isEmpty();
    }

    @Test
    void whereNobodyWasCalledItWaitsForTheRestUntilItsTimeIsOverBesideTheSchedule() {
        Claim claim = claim(ChannelCode.WEBHOOK);
        Duration rest = Duration.ofMinutes(4);
        Instant end = WAITING_SINCE.plus(Duration.ofDays(2).plusMinutes(5).plusSeconds(5));

        assertThat(steady.rest(claim, rest, end)).contains(rest);
        assertThat(steady.rest(claim, rest, end.plusMillis(1))).isEmpty();
    }

    @Test
    void whatTheReceiverAsksForComesFirstButForNoLongerThanSixHours() {
        assertThat(steady.wait(claim(ChannelCode.WECOM), 4, Duration.ofSeconds(52), WAITING_SINCE))
                .contains(Duration.ofSeconds(52));
        assertThat(steady.wait(claim(ChannelCode.WECOM), 4, Duration.ofDays(9), WAITING_SINCE))
                .contains(Duration.ofHours(6));
    }

    @Test
    void chanceLengthensAWaitByUpToItsShareAndNeverShortensIt() {
        Retry uneven = retry("20");

        assertThat(IntStream.range(0, 200).mapToObj(once -> wait(uneven, ChannelCode.EMAIL, 2)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(8), Duration.ofMillis(9600)))
                .doesNotContainSequence(Duration.ofSeconds(8), Duration.ofSeconds(8));
    }

    private static Duration wait(Retry retry, ChannelCode channel, int attempts) {
        return retry.wait(claim(channel), attempts, null, WAITING_SINCE).orElseThrow();
    }

    private static Claim claim(ChannelCode channel) {
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
                0,
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
