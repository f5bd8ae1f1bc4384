package io.zonewatch.notification.link;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Makes links as the service under test does, or as somebody else would. */
public final class Signer {

    /** The address in mails of the service under test. */
    public static final String BASE = "https://zonewatch.example.invalid";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String ANOTHER_KEY =
            Base64.getEncoder().encodeToString("another key of the same length!!".getBytes(StandardCharsets.UTF_8));

    private Signer() {}

    /** A token that ended before now, but was ours. */
    public static String expired(String purpose, String subject, Instant now) {
        return token(links(BASE, KEY, now.minus(Duration.ofDays(31))), purpose, subject);
    }

    /** A token that is signed with another key. */
    public static String forged(String purpose, String subject, Instant now) {
        return token(links(BASE, ANOTHER_KEY, now), purpose, subject);
    }

    /** A token that is ours and in time. */
    public static String valid(String purpose, String subject, Instant now) {
        return token(links(BASE, KEY, now), purpose, subject);
    }

    /** A token of another installation that has the same key. */
    public static String ofAnotherInstallation(String purpose, String subject, Instant now) {
        return token(links("https://other.example.invalid", KEY, now), purpose, subject);
    }

    static SignedLinks links(String base, String key, Instant now) {
        return new SignedLinks(settings(base, key, null), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The service under test with another key, which takes what the one before has signed. */
    static SignedLinks withAnotherKey(Instant now) {
        return new SignedLinks(settings(BASE, ANOTHER_KEY, KEY), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Short tokens of an installation. */
    public static ShortTokens tokens(String base, String key, Instant now) {
        return tokens(base, key, null, now);
    }

    /** Short tokens of an installation that has another key, too. */
    public static ShortTokens tokens(String base, String key, String other, Instant now) {
        Settings settings = settings(base, key, other);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ShortTokens(settings, new SignedLinks(settings, clock), clock);
    }

    private static Settings settings(String base, String key, String other) {
        return new Settings(
                Optional.ofNullable(base),
                Optional.ofNullable(key),
                Optional.ofNullable(other).map(List::of),
                Duration.ofDays(30));
    }

    static SignedLinks ours(Instant now) {
        return links(BASE, KEY, now);
    }

    private static String token(SignedLinks links, String purpose, String subject) {
        String path = links.to(purpose, subject).orElseThrow().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Settings(
            Optional<String> base, Optional<String> key, Optional<List<String>> otherKeys, Duration validFor)
            implements LinkSettings {}
}
