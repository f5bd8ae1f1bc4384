package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Which refusals end a reminder, and what is told of them. */
class EmailChannelTest {

    private static final String RCPT = "recipient address not accepted";
    private static final String DATA = "sending data failed";

    @Test
    void aRefusedRecipientOrTextIsForGood() {
        for (int code : List.of(550, 551, 553, 554)) {
            assertThat(answer(RCPT, code, code + " 5.1.1 <zhang@example.invalid> unknown"))
                    .isEqualTo(new Answer.Refused("SMTP " + code));
            assertThat(answer(DATA, code, code + " 5.6.0 no")).isEqualTo(new Answer.Refused("SMTP " + code));
        }
    }

    @Test
    void whatTheSenderGotWrongIsAFaultOfTheChannelAndTriedAgain() {
        assertThat(answer("AUTH PLAIN failed", 535, "535 5.7.8 bad credentials"))
                .isEqualTo(new Answer.Down("SMTP 535"));
        assertThat(answer("sender address not accepted", 550, "550 5.1.8 no such domain"))
                .isEqualTo(new Answer.Down("SMTP 550"));
        assertThat(answer("HELO failed.", 554, "554 go away")).isEqualTo(new Answer.Down("SMTP 554"));
        assertThat(answer("got error response ", 554, "554 no service")).isEqualTo(new Answer.Down("SMTP 554"));
        assertThat(answer(RCPT, 530, "530 5.7.0 authentication required")).isEqualTo(new Answer.NotNow("SMTP 530"));
        assertThat(answer(RCPT, 554, "554 5.7.1 <zhang@example.invalid>: relay access denied"))
                .isEqualTo(new Answer.NotNow("SMTP 554"));
        assertThat(answer(DATA, 550, "550 5.7.8 who are you")).isEqualTo(new Answer.NotNow("SMTP 550"));
    }

    @Test
    void aPassingRefusalIsTriedAgainAndSoIsWhatNobodyAnswered() {
        assertThat(answer(RCPT, 450, "450 4.2.1 <zhang@example.invalid> busy"))
                .isEqualTo(new Answer.NotNow("SMTP 450"));
        assertThat(EmailChannel.answer(new IllegalStateException("to zhang@example.invalid")))
                .isEqualTo(new Answer.Down("mail server away"));
    }

    @Test
    void whoClosesTheServiceSaysNothingOfTheMessage() {
        assertThat(answer(RCPT, 421, "421 4.3.2 shutting down")).isEqualTo(new Answer.Down("SMTP 421"));
        assertThat(answer(DATA, 421, "421 4.3.2 shutting down")).isEqualTo(new Answer.Down("SMTP 421"));
    }

    @Test
    void onlyWhatBreaksOnceTheServerIsThereMayHaveBeenTaken() {
        assertThat(Stream.of(
                                new ConnectException("refused"),
                                new NoRouteToHostException("none"),
                                new UnknownHostException("mail"),
                                new SSLHandshakeException("who?"))
                        .map(EmailChannelTest::met))
                .containsOnly(new Answer.Down("mail server away"));
        assertThat(met(new IOException("closed")))
                .isEqualTo(new Answer.Down("line to the mail server broke, may have been taken", true));
        assertThat(met(new TimeoutException()))
                .isEqualTo(new Answer.Down("mail server does not answer, may have been taken", true));
    }

    @Test
    void aMailThatIsTooLargeForItsServerIsForGood() {
        assertThat(met(new IllegalStateException("message exceeds allowed size limit")))
                .isEqualTo(new Answer.Refused("too large"));
    }

    @Test
    void aSenderThatIsNoAddressIsAFaultOfTheSettings() {
        assertThat(EmailChannel.answer(new IllegalArgumentException("zonewatch@")))
                .isEqualTo(new Answer.Down("mail server away"));
    }

    private static Answer met(Exception cause) {
        return EmailChannel.answer(new CompletionException(cause));
    }

    private static Answer answer(String account, int code, String reply) {
        return EmailChannel.answer(
                new CompletionException(new SMTPException(account, code, List.of(reply), code >= 500 && code < 600)));
    }
}
