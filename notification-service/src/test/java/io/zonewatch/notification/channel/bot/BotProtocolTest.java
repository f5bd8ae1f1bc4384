package io.zonewatch.notification.channel.bot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.channel.wire.Reply;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures against values that the platforms' own example programs give, and what their codes mean. */
class BotProtocolTest {

    /** From the Python example of "自定义机器人接入", run with this time and secret. */
    @Test
    void aDingTalkSignatureIsThatOfTheExampleProgram() {
        assertThat(DingTalkProtocol.sign(1577262236757L, "this is secret"))
                .isEqualTo("hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D");
    }

    /** From the Python example of "自定义机器人使用指南", run with this time and secret. */
    @Test
    void aFeishuSignatureIsThatOfTheExampleProgram() {
        assertThat(FeishuProtocol.sign(1599360473L, "demo")).isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
    }

    @ParameterizedTest
    @CsvSource({
        "0, TAKEN",
        "45009, THROTTLED",
        "45033, THROTTLED",
        "93000, GONE",
        "40058, REFUSED",
        "45002, REFUSED",
        "-1, NOT_NOW"
    })
    void aWeComCodeMeansThis(int code, Meaning meaning) {
        Verdict verdict = new WeComProtocol().read(ok("{\"errcode\":" + code + ",\"errmsg\":\"x\"}"));

        assertThat(verdict.meaning()).isEqualTo(meaning);
        assertThat(verdict.said()).isEqualTo("errcode " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "0, TAKEN",
        "130101, THROTTLED",
        "400101, GONE",
        "300005, GONE",
        "400105, REFUSED",
        "310000, NOT_NOW",
        "-1, NOT_NOW"
    })
    void aDingTalkCodeMeansThis(int code, Meaning meaning) {
        assertThat(new DingTalkProtocol()
                        .read(ok("{\"errcode\":" + code + ",\"errmsg\":\"x\"}"))
                        .meaning())
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "0, TAKEN",
        "11232, THROTTLED",
        "19001, GONE",
        "9499, REFUSED",
        "19021, NOT_NOW",
        "19022, NOT_NOW",
        "19024, NOT_NOW"
    })
    void aFeishuCodeMeansThis(int code, Meaning meaning) {
        assertThat(new FeishuProtocol()
                        .read(ok("{\"code\": " + code + ",\"data\":{},\"msg\":\"x\"}"))
                        .meaning())
                .isEqualTo(meaning);
    }

    @Test
    void whetherWhoeverAnswersWithoutACodeHasTakenItNobodyCanTellUnlessTheStatusSaysNo() {
        assertThat(new WeComProtocol().read(ok("<html>errcode</html>")))
                .isEqualTo(Verdict.of(Meaning.UNCLEAR, "HTTP 200 without errcode, may have been taken"));
        assertThat(new WeComProtocol().read(new Reply(504, "", null)))
                .isEqualTo(Verdict.of(Meaning.UNCLEAR, "HTTP 504, may have been taken"));
        assertThat(new WeComProtocol().read(new Reply(503, "", null)))
                .isEqualTo(Verdict.of(Meaning.NOT_NOW, "HTTP 503 without errcode"));
    }

    @Test
    void aThrottledBotIsLeftAloneForAsLongAsItsPlatformSays() {
        assertThat(new DingTalkProtocol().read(ok("{\"errcode\":130101}")).after())
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(new FeishuProtocol()
                        .read(new Reply(429, "{\"code\":99991400}", Duration.ofSeconds(52)))
                        .after())
                .isEqualTo(Duration.ofSeconds(52));
    }

    @Test
    void aTextIsCutBetweenCharacters() {
        assertThat(BotCall.clipped("报表已逾期", 10)).isEqualTo("报表已");
        assertThat(BotCall.clipped("a𠮷b", 4)).isEqualTo("a");
        assertThat(BotCall.clipped("short", 100)).isEqualTo("short");
    }

    private static Reply ok(String body) {
        return new Reply(200, body, null);
    }
}
