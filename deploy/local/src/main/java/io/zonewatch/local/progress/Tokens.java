package io.zonewatch.local.progress;

import io.zonewatch.embedded.SigningKey;
import io.zonewatch.embedded.Token;
import io.zonewatch.local.token.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who acts. */
final class Tokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKey key;
    private final Map<String, String> statisticians = new ConcurrentHashMap<>();

    Tokens(SigningKey key) {
        this.key = key;
    }

    /** Sets everything up and reads everything; posts plans, too. */
    String administrator() {
        return sign("progress-administrator", List.of(Role.ADMINISTRATOR, Role.ASSESSOR), List.of(), List.of("CN"));
    }

    String reviewer() {
        return sign("progress-reviewer", List.of(Role.REVIEWER), List.of(), List.of(City.REACH));
    }

    String statistician(String zone) {
        return statisticians.computeIfAbsent(
                zone, unit -> sign("progress-" + unit, List.of(Role.STATISTICIAN), List.of(unit), List.of()));
    }

    private String sign(String sub, List<Role> roles, List<String> units, List<String> divisions) {
        var claims = new LinkedHashSet<>(roles.stream().map(Role::claim).toList());
        return new Token(sub, sub, claims, new LinkedHashSet<>(units), new LinkedHashSet<>(divisions))
                .sign(key, InstantSource.system(), LIFETIME);
    }
}
