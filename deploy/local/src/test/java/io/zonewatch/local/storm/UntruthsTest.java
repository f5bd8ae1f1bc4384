package io.zonewatch.local.storm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.embedded.UnreliableClient.Answer;
import io.zonewatch.embedded.UnreliableClient.Manner;
import io.zonewatch.embedded.UnreliableClient.Told;
import io.zonewatch.local.command.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each way of telling a unit something that is not so is found. */
class UntruthsTest {

    private static final Answer TAKEN = answer(201, false, "{\"revision\":1}");
    private static final Answer REPLAYED = answer(201, true, "{\"revision\":1}");
    private static final Answer IN_FLIGHT = answer(409, false, "{\"code\":\"idempotency-key-in-flight\"}");

    @Test
    void nothingIsWrongWithWhatIsTakenOnceHoweverOftenItIsSaid() {
        assertThatCode(() -> look(TAKEN)).doesNotThrowAnyException();
        assertThatCode(() -> look(IN_FLIGHT, IN_FLIGHT, REPLAYED)).doesNotThrowAnyException();
        assertThatCode(() -> look(TAKEN, REPLAYED)).doesNotThrowAnyException();
    }

    @Test
    void aReportThatIsTakenTwiceIsFound() {
        assertThatThrownBy(() -> look(TAKEN, TAKEN))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("U1 was told twice");
        assertThatThrownBy(() -> look(TAKEN, answer(201, true, "{\"revision\":2}")))
                .hasMessageContaining("U1 was told twice");
        assertThatThrownBy(() -> look(answer(201, false, "{\"revision\":2}"))).hasMessageContaining("U1 was told: ");
    }

    @Test
    void aFailureThatReachesAClientIsFound() {
        assertThatThrownBy(() -> look(answer(500, false, "{}"), TAKEN)).hasMessageContaining("U1 was told 500");
        assertThatThrownBy(() -> look(answer(409, false, "{\"code\":\"already-submitted\"}")))
                .hasMessageContaining("U1 was told 409")
                .hasMessageContaining("never told that its report was taken");
    }

    private static void look(Answer... answers) {
        var untruths = new Untruths();
        var told = new Told(List.of(Manner.WHOLE), Arrays.asList(answers), 0);
        untruths.inAnswers(Map.of(new StormReport("U1", 0), told));
        untruths.requireNone();
    }

    private static Answer answer(int status, boolean replayed, String body) {
        return new Answer(status, replayed, body, Duration.ofMillis(1));
    }
}
