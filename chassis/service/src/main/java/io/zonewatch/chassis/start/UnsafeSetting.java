package io.zonewatch.chassis.start;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** Settings that are convenient on one machine and dangerous or missing in production, each with what to change. */
enum UnsafeSetting {
    SIMULATED_CLOCK(
            config -> "simulated".equalsIgnoreCase(value(config, "zonewatch.clock.mode")),
            "zonewatch.clock.mode is simulated, so no deadline would ever be real: set it to system"),
    OWN_TOKEN_KEY(
            config -> !value(config, "quarkus.oidc.public-key").isEmpty(),
            "quarkus.oidc.public-key trusts a key given inline, whose owner can be anybody: remove it and set"
                    + " quarkus.oidc.auth-server-url to the identity provider"),
    LOCAL_ISSUER(
            config -> "https://zonewatch.local".equals(value(config, "quarkus.oidc.token.issuer")),
            "quarkus.oidc.token.issuer is the local issuer of test tokens: set it to the identity provider's"),
    NO_ISSUER(
            config -> value(config, "quarkus.oidc.public-key").isEmpty()
                    && value(config, "quarkus.oidc.auth-server-url").isEmpty(),
            "quarkus.oidc.auth-server-url is not set, so no token could be verified: set it to the identity provider"),
    PLAIN_ISSUER(
            config -> isPlain(value(config, "quarkus.oidc.auth-server-url"))
                    || isPlain(value(config, "quarkus.oidc.token.issuer")),
            "the token issuer is reached without encryption, so its keys can be replaced on the way: use https in"
                    + " quarkus.oidc.auth-server-url and quarkus.oidc.token.issuer"),
    UNVERIFIED_ISSUER(
            config -> "none".equalsIgnoreCase(value(config, "quarkus.oidc.tls.verification")),
            "quarkus.oidc.tls.verification is none, so anybody can pose as the identity provider: remove it"),
    NO_DIVISION(
            config -> value(config, "zonewatch.installation.division").isEmpty(),
            "zonewatch.installation.division is not set, so nobody below the whole country could change calendars,"
                    + " catalogues, forms and ladders: set it to the division (GB/T 2260) whose units report here, such as"
                    + " 341700"),
    ONE_ROLE(
            UnsafeSetting::migratesAsItself,
            "migrations run as the role the service works as, which could then rewrite its own audit trail: set"
                    + " quarkus.flyway.username and quarkus.flyway.password to the owner of the schema");

    @SuppressWarnings("ImmutableEnumChecker") // they keep nothing
    private final Predicate<Config> found;

    private final String sentence;

    UnsafeSetting(Predicate<Config> found, String sentence) {
        this.found = found;
        this.sentence = sentence;
    }

    /** The first unsafe setting, in one sentence that says what to change. */
    static Optional<String> in(Config config) {
        return Arrays.stream(values())
                .filter(setting -> setting.found.test(config))
                .map(setting -> setting.sentence)
                .findFirst();
    }

    private static boolean migratesAsItself(Config config) {
        String owner = value(config, "quarkus.flyway.username");
        boolean migrates = !"false".equals(value(config, "quarkus.flyway.migrate-at-start"));
        return migrates && (owner.isEmpty() || owner.equals(value(config, "quarkus.datasource.username")));
    }

    private static boolean isPlain(String address) {
        return address.regionMatches(true, 0, "http:", 0, "http:".length());
    }

    private static String value(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }
}
