package io.zonewatch.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonewatch.embedded.Database;
import io.zonewatch.embedded.Kafka;
import io.zonewatch.embedded.Ports;
import io.zonewatch.embedded.Postgres;
import io.zonewatch.embedded.Token;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a service under test a database of its own on a real PostgreSQL, a real Kafka broker with all topics, and the public
 * key of {@link Tokens}. The servers are started once per JVM; a database is created on first use and kept.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "registry"))
 * class UnitResourceTest { ... }
 * }</pre>
 *
 * The optional argument {@code clock} is the first instant of the simulated business clock; {@code broker} set to
 * {@code away} is an address at which no broker listens. {@code provider} set to {@code discovered} lets the service trust {@link
 * IdentityProvider}, found by discovery, in the place of the key of {@link Tokens}, and describe its API to nobody, as in production.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** What the service under test serves: a scope of it, or of more, may change what belongs to all. */
    public static final String DIVISION = "341700";

    private static final String PASSWORD = "test";

    private String database = "service";
    private String clock = "2016-01-01T00:00:00+08:00";
    private boolean brokerAway;
    private boolean discovered;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
        clock = arguments.getOrDefault("clock", clock);
        brokerAway = "away".equals(arguments.get("broker"));
        discovered = "discovered".equals(arguments.get("provider"));
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = configuration(database(database), clock);
        if (brokerAway) {
            configuration.put("kafka.bootstrap.servers", "localhost:" + Ports.free());
        }
        if (discovered) {
            configuration.remove("quarkus.oidc.public-key");
            configuration.put("quarkus.oidc.auth-server-url", IdentityProvider.issuer());
            configuration.put("quarkus.oidc.token.issuer", IdentityProvider.issuer());
            configuration.put("quarkus.smallrye-openapi.enabled", "false");
            configuration.put("quarkus.swagger-ui.enabled", "false");
        }
        return configuration;
    }

    @Override
    public void stop() {
        // the servers are shared and end with the JVM
    }

    /** The shared PostgreSQL, for tests that look at tables as superuser or need a database without a service. */
    public static Postgres postgres() {
        return Servers.get().postgres();
    }

    /** The shared broker, for tests that read or write topics themselves. */
    public static Kafka kafka() {
        return Servers.get().kafka();
    }

    /** A database of that name with its two roles, created on first use. Passwords of both roles are {@code test}. */
    public static Database database(String name) {
        var database = new Database(name, PASSWORD, PASSWORD);
        Shared.once("database." + name, () -> {
            try {
                database.create(postgres());
                return name;
            } catch (SQLException e) {
                throw new IllegalStateException("the database could not be created: " + name, e);
            }
        });
        return database;
    }

    private static Map<String, String> configuration(Database database, String clock) {
        var configuration = new HashMap<String, String>();
        configuration.put("quarkus.datasource.jdbc.url", postgres().url(database.name()));
        configuration.put("quarkus.datasource.username", database.app());
        configuration.put("quarkus.datasource.password", database.appPassword());
        configuration.put("quarkus.flyway.username", database.owner());
        configuration.put("quarkus.flyway.password", database.ownerPassword());
        configuration.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        configuration.put("quarkus.oidc.public-key", Tokens.publicKey());
        configuration.put("quarkus.oidc.token.issuer", Token.ISSUER);
        configuration.put("zonewatch.installation.division", DIVISION);
        configuration.put("zonewatch.clock.mode", "simulated");
        configuration.put("zonewatch.clock.start", clock);
        configuration.put("zonewatch.requests.per-minute", "1000000");
        configuration.put("quarkus.test.rest-assured.enable-logging-on-failure", "false"); // KeptConnections does it
        configuration.put("quarkus.log.category.http-problem.level", "WARN"); // most requests of tests are refused
        configuration.put("quarkus.http.test-port", "0");
        configuration.put("quarkus.management.test-port", "0");
        return configuration;
    }
}
