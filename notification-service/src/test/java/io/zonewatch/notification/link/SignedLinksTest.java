package io.zonewatch.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link opens for what it was made for, until its time is over, and for nobody who made it up. */
class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2016-03-11T01:00:00Z");
    private static final SignedLinks LINKS = Signer.ours(NOW);

    @Test
    void itLeadsToItsPurposeAndOpensForIt() {
        assertThat(LINKS.to("doors", "42").orElseThrow().toString()).startsWith(Signer.BASE + "/doors/");
        assertThat(LINKS.open("doors", Signer.valid("doors", "42", NOW))).isEqualTo(new Opened.Valid("42"));
    }

    @Test
    void itOpensUntilItsLastSecond() {
        String token = Signer.valid("doors", "42", NOW);

        assertThat(Signer.ours(NOW.plus(Duration.ofDays(30)).minusSeconds(1)).open("doors", token))
                .isEqualTo(new Opened.Valid("42"));
        assertThat(Signer.ours(NOW.plus(Duration.ofDays(30))).open("doors", token))
                .isEqualTo(new Opened.Expired("42"));
    }

    @Test
    void whatWasMadeElsewhereOrForSomethingElseIsNotOurs() {
        String token = Signer.valid("doors", "42", NOW);
        String header = base64("{\"alg\":\"none\"}");
        String claims = base64("{\"iss\":\"" + Signer.BASE + "\",\"aud\":\"doors\",\"sub\":\"42\",\"exp\":9999999999}");

        assertThat(List.of(
                        Signer.forged("doors", "42", NOW),
                        Signer.valid("windows", "42", NOW),
                        Signer.ofAnotherInstallation("doors", "42", NOW),
                        header + "." + claims + ".",
                        header + "." + claims + "." + token.substring(token.lastIndexOf('.') + 1),
                        token.substring(0, token.length() - 2),
                        "x",
                        "a.b.c"))
                .allSatisfy(other -> assertThat(LINKS.open("doors", other)).isEqualTo(new Opened.NotOurs()));
    }

    /** It would tell who guesses keys that a guess was near. */
    @Test
    void whatIsForgedAndExpiredIsOnlyForged() {
        assertThat(LINKS.open("doors", Signer.forged("doors", "42", NOW.minus(Duration.ofDays(60)))))
                .isEqualTo(new Opened.NotOurs());
    }

    @Test
    void whatTheKeyBeforeHasSignedOpensBesideWhatThePresentOneSigns() {
        SignedLinks changed = Signer.withAnotherKey(NOW);

        assertThat(changed.open("doors", Signer.valid("doors", "42", NOW))).isEqualTo(new Opened.Valid("42"));
        assertThat(changed.open("doors", Signer.forged("doors", "42", NOW))).isEqualTo(new Opened.Valid("42"));
        assertThat(changed.open("doors", Signer.expired("doors", "42", NOW))).isEqualTo(new Opened.Expired("42"));
        assertThat(LINKS.open("doors", Signer.forged("doors", "42", NOW))).isEqualTo(new Opened.NotOurs());
    }

    @Test
    void withoutAKeyOrAnAddressThereAreNoLinks() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);

        assertThat(Signer.links(Signer.BASE, null, NOW).to("doors", "42")).isEmpty();
        assertThat(Signer.links(null, key, NOW).to("doors", "42")).isEmpty();
        assertThat(Signer.links(Signer.BASE, null, NOW).open("doors", Signer.valid("doors", "42", NOW)))
                .isEqualTo(new Opened.NotOurs());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
