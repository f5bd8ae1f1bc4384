package io.zonewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.SMTPException;
import java.util.List;
import java.util.concurrent.CompletionException;
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
    void whatIsNoAddressIsForGood() {
        assertThat(EmailChannel.answer(new IllegalArgumentException("zhang@")))
                .isEqualTo(new Answer.Refused("not an address"));
    }

    private static Answer answer(String account, int code, String reply) {
        return EmailChannel.answer(
                new CompletionException(new SMTPException(account, code, List.of(reply), code >= 500 && code < 600)));
    }
}
