package io.zonewatch.testing;

import io.zonewatch.embedded.SigningKey;
import io.zonewatch.embedded.Token;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bearer tokens for tests, signed with the key whose public half {@link Infrastructure} gives to the service.
 *
 * <pre>{@code
 * given().auth().oauth2(Tokens.withRoles("reviewer").units("CZ-01").divisions("3417").sign())
 * }</pre>
 *
 * Without units and divisions a token has no scope at all.
 */
public final class Tokens {

    /** A signature takes far longer than most requests; while a token lives, the same claims have the same. */
    private static final Map<Tokens.Claims, String> SIGNED = new ConcurrentHashMap<>();

    private final Token token;
    private final String key;
    private final Duration lifetime;

    private record Claims(Token token, String key, Duration lifetime, long halfHour) {}

    private Tokens(Token token, String key, Duration lifetime) {
        this.token = token;
        this.key = key;
        this.lifetime = lifetime;
    }

    /** A person with the roles, whose {@code sub} is {@code test-<first role>}. */
    public static Tokens withRoles(String... roles) {
        var sub = roles.length == 0 ? "test-nobody" : "test-" + roles[0];
        return new Tokens(new Token(sub, sub, set(roles), set(), set()), TestKey.OURS, Duration.ofHours(1));
    }

    /** Base64 of the public key, for {@code quarkus.oidc.public-key}. */
    public static String publicKey() {
        return SigningKey.decode(TestKey.OURS).publicKey();
    }

    /** The person. */
    public Tokens sub(String sub) {
        return with(new Token(sub, token.name(), token.roles(), token.units(), token.divisions()));
    }

    /** The person's name. */
    public Tokens name(String name) {
        return with(new Token(token.sub(), name, token.roles(), token.units(), token.divisions()));
    }

    /** Codes of the units in scope. */
    public Tokens units(String... units) {
        return with(new Token(token.sub(), token.name(), token.roles(), set(units), token.divisions()));
    }

    /** Prefixes of the divisions in scope; {@code CN} is the whole country. */
    public Tokens divisions(String... divisions) {
        return with(new Token(token.sub(), token.name(), token.roles(), token.units(), set(divisions)));
    }

    /** A token that ended an hour ago. */
    public Tokens expired() {
        return new Tokens(token, key, Duration.ofHours(-1));
    }

    /** A token of somebody else's making: same claims, another key. */
    public Tokens forged() {
        return new Tokens(token, TestKey.FORGERS, lifetime);
    }

    /** The compact form. */
    public String sign() {
        InstantSource clock = InstantSource.system();
        long halfHour = clock.millis() / Duration.ofMinutes(30).toMillis();
        return SIGNED.computeIfAbsent(
                new Claims(token, key, lifetime, halfHour),
                claims -> token.sign(SigningKey.decode(key), clock, lifetime));
    }

    private Tokens with(Token other) {
        return new Tokens(other, key, lifetime);
    }

    private static SequencedSet<String> set(String... values) {
        return new LinkedHashSet<>(List.copyOf(Arrays.asList(values)));
    }
}
