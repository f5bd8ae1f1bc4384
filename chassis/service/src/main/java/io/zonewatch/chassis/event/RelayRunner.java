package io.zonewatch.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.zonewatch.chassis.health.VitalThreads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGProperty;

/** Runs the service's one {@link OutboxRelay} from start to stop. */
@ApplicationScoped
public class RelayRunner {

    /**
     * A line that was cut without a word is given up after this. The lock hangs on the server's end of it, which is given up by the options that
     * the pool's connections have too; no other replica relays before.
     */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final OutboxRelay relay;
    private final VitalThreads threads;
    private final String url;
    private final String user;
    private final String password;
    private final String options;
    private Thread thread;

    @Inject
    RelayRunner(
            KafkaClients kafka,
            TopicOffsets topics,
            EventSettings settings,
            Clock clock,
            VitalThreads threads,
            @ConfigProperty(name = "zonewatch.service") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.options") String options) {
        this.threads = threads;
        this.url = url;
        this.user = user;
        this.password = password;
        this.options = options;
        this.relay = new OutboxRelay(
                this::open,
                () -> kafka.producer("zonewatch-" + service + "-relay"),
                topics::refusal,
                settings,
                clock,
                Checkpoint.NONE);
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        thread = threads.start("zonewatch-relay", relay);
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) throws InterruptedException {
        relay.stop();
        thread.join(Duration.ofSeconds(10));
    }

    long relayed() {
        return relay.relayed();
    }

    int heldBack() {
        return relay.heldBack();
    }

    Connection open() {
        try {
            Properties properties = new Properties();
            PGProperty.USER.set(properties, user);
            PGProperty.PASSWORD.set(properties, password);
            PGProperty.TCP_KEEP_ALIVE.set(properties, true);
            PGProperty.OPTIONS.set(properties, options);
            PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(LONGEST_SILENCE.toSeconds()));
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the relay", e);
        }
    }
}
