package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a channel is left alone, and how it comes back; seen on a channel that nothing leaves by here. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class BreakersTest {

    private static final Answer DOWN = new Answer.Down("away");

    @Inject
    Breakers breakers;

    @Inject
    Returns returns;

    @Test
    void severalFailuresInARowOpenItAndOneTryClosesIt() {
        fail(ChannelCode.FEISHU, 4);
        assertThat(breakers.open()).doesNotContain(ChannelCode.FEISHU);
        fail(ChannelCode.FEISHU, 1);
        assertThat(breakers.open()).contains(ChannelCode.FEISHU);

        awaitTry(ChannelCode.FEISHU);
        assertThat(breakers.takeTries()).doesNotContain(ChannelCode.FEISHU);
        assertThat(breakers.open()).contains(ChannelCode.FEISHU);
        breakers.note(ChannelCode.FEISHU, new Answer.Accepted("0"));

        assertThat(breakers.open()).doesNotContain(ChannelCode.FEISHU);
    }

    @Test
    void aRefusalOfOneMessageTellsThatTheChannelWorks() {
        fail(ChannelCode.DINGTALK, 4);
        breakers.note(ChannelCode.DINGTALK, new Answer.Refused("no"));
        fail(ChannelCode.DINGTALK, 4);

        assertThat(breakers.open()).doesNotContain(ChannelCode.DINGTALK);
        breakers.note(ChannelCode.DINGTALK, new Answer.NotNow("busy"));
    }

    /** Those behind it were not handed over; they must not say that the channel works. */
    @Test
    void whatMetNobodyTellsNothingOfTheChannelAndKeepsNothingThatComesAfterItFromTelling() {
        fail(ChannelCode.DINGTALK, 4);
        breakers.note(ChannelCode.DINGTALK, new Answer.Untried("left alone", null));
        breakers.note(ChannelCode.DINGTALK, new Answer.Unreached("connection failed"));
        fail(ChannelCode.DINGTALK, 1);
        assertThat(breakers.open()).contains(ChannelCode.DINGTALK);

        awaitTry(ChannelCode.DINGTALK);
        breakers.note(
                Stream.of(new Answer.Untried("left alone", null), new Answer.NotNow("busy"))
                        .map(BreakersTest::attempt)
                        .toList(),
                new Returns.Known(Map.of()));

        assertThat(breakers.open()).doesNotContain(ChannelCode.DINGTALK);
    }

    /** The channel takes others between what it meets: neither is its breaker opened by that, nor a try spent on it. */
    @Test
    void whatOneMessageMeetsByItselfIsNoFailureOfTheChannel() {
        Answer none = new Answer.Accepted("0");
        breakers.note(List.of(attempt(DOWN)), returns.known(List.of(attempt(DOWN))));
        long before = downAfter();
        breakers.note(ChannelCode.DINGTALK, none);
        for (int times = 0; times < 6; times++) {
            Attempt again = attempt(DOWN, before + times);
            breakers.note(List.of(again), returns.known(List.of(again)));
            breakers.note(ChannelCode.DINGTALK, none);
        }
        assertThat(downAfter()).isEqualTo(before + 7);

        fail(ChannelCode.DINGTALK, 4);
        Attempt own = attempt(DOWN, before);
        breakers.note(List.of(own), returns.known(List.of(own)));
        assertThat(breakers.open()).doesNotContain(ChannelCode.DINGTALK);

        fail(ChannelCode.DINGTALK, 1);
        awaitTry(ChannelCode.DINGTALK);
        breakers.note(List.of(own), returns.known(List.of(own)));
        assertThat(breakers.takeTries()).containsExactly(ChannelCode.DINGTALK);
        breakers.note(ChannelCode.DINGTALK, none);
    }

    private long downAfter() {
        Attempt any = attempt(DOWN);
        return returns.known(List.of(any)).downAfter(any);
    }

    private static Attempt attempt(Answer answer) {
        return attempt(answer, null);
    }

    private static Attempt attempt(Answer answer, Long downAfter) {
        Message about = Letters.about("341700");
        Claim claim = new Claim(
                1,
                about.about(),
                Duty.REPORT,
                1,
                "T+1",
                about.kind(),
                "STATISTICIAN/a",
                about.to(),
                ChannelCode.DINGTALK,
                "x",
                null,
                null,
                null,
                null,
                new Claim.Tried(0, 0, Duration.ZERO, 0, downAfter),
                Instant.EPOCH,
                Instant.EPOCH,
                Claim.Person.UNKNOWN,
                false,
                false,
                false);
        return new Attempt(claim, about, Instant.EPOCH, answer);
    }

    @Test
    void aTryThatFailsOpensItAgainAtOnceAndWhatWasUnderWayDoesNotCount() {
        fail(ChannelCode.WECOM, 5);
        fail(ChannelCode.WECOM, 20);
        awaitTry(ChannelCode.WECOM);
        fail(ChannelCode.WECOM, 1);

        assertThat(breakers.open()).contains(ChannelCode.WECOM);
        awaitTry(ChannelCode.WECOM);
        breakers.giveBack(ChannelCode.WECOM);
        awaitTry(ChannelCode.WECOM);
        breakers.note(ChannelCode.WECOM, new Answer.Accepted("0"));
        assertThat(breakers.open()).doesNotContain(ChannelCode.WECOM);
    }

    private void fail(ChannelCode channel, int times) {
        IntStream.range(0, times).forEach(time -> breakers.note(channel, DOWN));
    }

    private void awaitTry(ChannelCode channel) {
        await().until(breakers::takeTries, List.of(channel)::equals);
    }
}
