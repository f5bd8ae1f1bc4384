package io.zonewatch.notification.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signatures against the example that the Standard Webhooks specification and its reference libraries carry. */
class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIMESTAMP = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void theExampleOfTheSpecificationIsMet() {
        assertThat(WebhookSignature.sign(SECRET, ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void whileTwoSecretsCountThereIsASignatureWithEach() {
        String other = WebhookSignature.newSecret();

        assertThat(WebhookSignature.header(List.of(other, SECRET), ID, TIMESTAMP, BODY))
                .isEqualTo(WebhookSignature.sign(other, ID, TIMESTAMP, BODY) + " " + SIGNATURE);
    }

    @Test
    void aSecretHas256BitsAndIsNobodyElses() {
        String secret = WebhookSignature.newSecret();

        assertThat(secret).startsWith("whsec_").isNotEqualTo(WebhookSignature.newSecret());
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }
}
