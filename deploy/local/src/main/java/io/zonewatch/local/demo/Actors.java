package io.zonewatch.local.demo;

import io.zonewatch.embedded.SigningKey;
import io.zonewatch.embedded.Token;
import io.zonewatch.local.token.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The people of the demonstration, each with the token of that person's role and scope. */
final class Actors {

    private static final String CITY = "3417";
    private static final Duration LIFETIME = Duration.ofHours(6);

    private final SigningKey key;
    private final Map<Token, String> signed = new HashMap<>();

    Actors(SigningKey key) {
        this.key = key;
    }

    /** Loads the pack and reads the tables. */
    String administrator() {
        return token("demo-administrator", List.of(Role.ADMINISTRATOR), List.of(), List.of(CITY));
    }

    /** Submits for one unit. */
    String statistician(String sub, String unit) {
        return token(sub, List.of(Role.STATISTICIAN), List.of(unit), List.of());
    }

    /** Signs for one unit. */
    String leader(String sub, String unit) {
        return token(sub, List.of(Role.ZONE_LEADER), List.of(unit), List.of());
    }

    /** Accepts what the city's units submit. */
    String reviewer(String sub) {
        return token(sub, List.of(Role.REVIEWER), List.of(), List.of(CITY));
    }

    private String token(String sub, List<Role> roles, List<String> units, List<String> divisions) {
        var claims = new LinkedHashSet<>(roles.stream().map(Role::claim).toList());
        var token = new Token(sub, sub, claims, new LinkedHashSet<>(units), new LinkedHashSet<>(divisions));
        return signed.computeIfAbsent(token, unused -> token.sign(key, InstantSource.system(), LIFETIME));
    }
}
