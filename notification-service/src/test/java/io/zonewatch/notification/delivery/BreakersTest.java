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

    private static Attempt attempt(Answer answer) {
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
                Claim.Tried.NEVER,
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
