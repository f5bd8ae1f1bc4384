package io.zonewatch.local.suite;

import io.zonewatch.embedded.Database;
import io.zonewatch.embedded.Kafka;
import io.zonewatch.embedded.Postgres;
import io.zonewatch.embedded.Token;
import io.zonewatch.local.installation.Outages;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * The configuration of the services, as environment variables: the same keys that any other way of running them sets.
 *
 * @param publicKey of the tokens
 * @param outages say at which business time a service came back that was away while the clock went on
 */
record ServiceSettings(
        Ports ports, Postgres postgres, Kafka kafka, String publicKey, BusinessTime time, Outages outages) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String DIVISION = "341700"; // the city of the plan pack
    private static final String CONNECTIONS = "8";
    private static final String SIMULATED_BEAT = "PT0.1S";

    Map<String, String> of(Service service, Database database) {
        var settings = new HashMap<String, String>();
        settings.put("ZONEWATCH_ENVIRONMENT", "local"); // a simulated clock and keys of our own are right here
        settings.put("QUARKUS_HTTP_HOST", LOOPBACK);
        settings.put("QUARKUS_HTTP_PORT", number(service.port()));
        settings.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        settings.put("QUARKUS_MANAGEMENT_PORT", number(service.managementPort()));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(database.name()));
        settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", CONNECTIONS);
        settings.put("QUARKUS_DATASOURCE_USERNAME", database.app());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", database.appPassword());
        settings.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        settings.put("QUARKUS_FLYWAY_PASSWORD", database.ownerPassword());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        settings.put("QUARKUS_OIDC_PUBLIC_KEY", publicKey);
        settings.put("QUARKUS_OIDC_TOKEN_ISSUER", Token.ISSUER);
        settings.put("ZONEWATCH_INSTALLATION_DIVISION", DIVISION);
        settings.put("ZONEWATCH_INSTANCE", service.shortName() + "-local");
        settings.put("ZONEWATCH_CLOCK_MODE", time.word());
        if (time == BusinessTime.SIMULATED) {
            settings.put("ZONEWATCH_TICK_EVERY", SIMULATED_BEAT); // a year has hundreds of steps, each waits for ticks
        }
        settings.put("ZONEWATCH_REQUESTS_PER_MINUTE", "1000000"); // a year of a few people is played within a minute
        settings.put(
                "ZONEWATCH_WIRE_ALLOWED_NETWORKS", "127.0.0.0/8"); // so that a webhook can be tried on this machine
        settings.put("QUARKUS_SMALLRYE_OPENAPI_ENABLED", "true");
        settings.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        settings.put("QUARKUS_HTTP_CORS_ENABLED", "true"); // so that a front-end under development here can call
        settings.put("QUARKUS_HTTP_CORS_ORIGINS", "/https?:\\/\\/(localhost|127\\.0\\.0\\.1)(:[0-9]+)?/");
        settings.put(
                "QUARKUS_HTTP_CORS_EXPOSED_HEADERS",
                "ETag,Location,Idempotency-Replayed,RateLimit,RateLimit-Policy,Retry-After");
        settings.put(
                "ZONEWATCH_CLOCK_START",
                outages.endOf(service.module()).map(Instant::toString).orElse(BusinessTime.START));
        settings.put("QUARKUS_MAILER_HOST", LOOPBACK);
        settings.put("QUARKUS_MAILER_PORT", number(Port.SMTP));
        settings.put("QUARKUS_MAILER_MOCK", "false");
        settings.put("ZONEWATCH_LINKS_BASE", "http://localhost:" + number(Port.NOTIFICATION));
        settings.put("ZONEWATCH_LINKS_KEY", keyOfLinks(database));
        return settings;
    }

    /** Another one for every installation, and the same after each of its starts. */
    private static String keyOfLinks(Database database) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(
                            digest.digest(("links " + database.ownerPassword()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String number(Port port) {
        return Integer.toString(ports.of(port));
    }
}
