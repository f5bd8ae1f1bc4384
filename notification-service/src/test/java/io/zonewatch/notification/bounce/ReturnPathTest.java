package io.zonewatch.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.link.ShortTokens;
import io.zonewatch.notification.link.Signer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An envelope's sender names its message to whoever made it, wherever and however it is written. */
class ReturnPathTest {

    private static final ShortTokens TOKENS = Signer.tokens(
            Signer.BASE, Base64.getEncoder().encodeToString(new byte[32]), Instant.parse("2016-03-11T01:00:00Z"));

    private final ReturnPath returnPath = at("Bounce@Mail.example.invalid");
    private final String address = returnPath.of(Letters.about("3417")).orElseThrow();

    @Test
    void itIsFoundWhereverItStandsAndInCapitals() {
        assertThat(List.of(
                        address,
                        "<" + address + ">",
                        "\"Reports\" <" + address.toUpperCase(Locale.ROOT) + ">",
                        "someone@example.invalid,\r\n " + address,
                        "rfc822;" + address))
                .allSatisfy(text -> assertThat(returnPath.reminderIn(text)).contains(1L));
    }

    @Test
    void whatOnlyLooksLikeItIsNotFound() {
        assertThat(List.of(
                        "",
                        "bounce@mail.example.invalid",
                        "x" + address,
                        address + ".cn",
                        address.replace("+", "-"),
                        address.replace("mail.", "mail-"),
                        address.replace("@", "0@"),
                        "bounce+".repeat(10_000) + "@mail.example.invalid"))
                .allSatisfy(text -> assertThat(returnPath.reminderIn(text)).isEmpty());
    }

    @Test
    void theLongestFitsIntoAnEnvelope() {
        String local = "b".repeat(27);

        assertThat(local + "@mail.example.invalid").matches(BounceSettings.ADDRESS);
        assertThat("b" + local + "@mail.example.invalid").doesNotMatch(BounceSettings.ADDRESS);
        assertThat(local.length() + 1 + ShortTokens.LONGEST).isEqualTo(64);
    }

    @Test
    void withoutAnAddressMailComesBackToItsSender() {
        assertThat(at(null).of(Letters.about("3417"))).isEmpty();
        assertThat(at(null).reminderIn(address)).isEmpty();
    }

    private static ReturnPath at(String address) {
        return new ReturnPath(new Settings(Optional.ofNullable(address), null), TOKENS);
    }

    private record Settings(Optional<String> address, Imap imap) implements BounceSettings {}
}
