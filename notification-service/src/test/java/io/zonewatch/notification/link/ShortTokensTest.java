package io.zonewatch.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A short token names what it was made for, until its time is over, and for nobody who made it up. */
class ShortTokensTest {

    private static final Instant NOW = Instant.parse("2016-03-11T01:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ANOTHER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.US_ASCII));

    @Test
    void itNamesItsNumberInLettersAndDigits() {
        for (long number : List.of(0L, 42L, Long.MAX_VALUE)) {
            String token = ours(NOW).of("bounce", number).orElseThrow();

            assertThat(token).matches("[0-9a-z]{24,36}");
            assertThat(ours(NOW).open("bounce", token)).isEqualTo(new Opened.Valid(Long.toString(number)));
        }
    }

    @Test
    void aServerThatWritesItInCapitalsChangesNothing() {
        String token = ours(NOW).of("bounce", 42).orElseThrow();

        assertThat(ours(NOW).open("bounce", token.toUpperCase(Locale.ROOT))).isEqualTo(new Opened.Valid("42"));
    }

    @Test
    void whatTheKeyBeforeHasSignedOpensToo() {
        String token = ours(NOW).of("bounce", 42).orElseThrow();

        assertThat(Signer.tokens(Signer.BASE, ANOTHER_KEY, KEY, NOW).open("bounce", token))
                .isEqualTo(new Opened.Valid("42"));
        assertThat(Signer.tokens(Signer.BASE, ANOTHER_KEY, NOW).open("bounce", token))
                .isEqualTo(new Opened.NotOurs());
    }

    @Test
    void itOpensUntilTheLastDay() {
        String token = ours(NOW).of("bounce", 42).orElseThrow();

        assertThat(ours(NOW.plus(Duration.ofDays(30))).open("bounce", token)).isEqualTo(new Opened.Valid("42"));
        assertThat(ours(NOW.plus(Duration.ofDays(31))).open("bounce", token)).isEqualTo(new Opened.Expired("42"));
    }

    @Test
    void whatWasMadeElsewhereOrForSomethingElseIsNotOurs() {
        String token = ours(NOW).of("bounce", 42).orElseThrow();
        String day = token.substring(19, 23);

        assertThat(List.of(
                        Signer.tokens(Signer.BASE, ANOTHER_KEY, NOW)
                                .of("bounce", 42)
                                .orElseThrow(),
                        Signer.tokens("https://other.example.invalid", KEY, NOW)
                                .of("bounce", 42)
                                .orElseThrow(),
                        ours(NOW).of("doors", 42).orElseThrow(),
                        token.substring(0, 23) + "17",
                        token.substring(0, 19) + day.replace(day.charAt(3), 'z') + "16",
                        (token.startsWith("0") ? "1" : "0") + token.substring(1),
                        token + "0",
                        token.substring(0, 20),
                        "0".repeat(19) + "zzzz" + "zzzzzzzzzzzzz",
                        "",
                        "x".repeat(10_000)))
                .allSatisfy(other -> assertThat(ours(NOW).open("bounce", other)).isEqualTo(new Opened.NotOurs()));
    }

    @Test
    void withoutAKeyThereAreNone() {
        String token = ours(NOW).of("bounce", 42).orElseThrow();

        assertThat(Signer.tokens(Signer.BASE, null, NOW).of("bounce", 42)).isEmpty();
        assertThat(Signer.tokens(Signer.BASE, null, NOW).open("bounce", token)).isEqualTo(new Opened.NotOurs());
    }

    private static ShortTokens ours(Instant now) {
        return Signer.tokens(Signer.BASE, KEY, now);
    }
}
