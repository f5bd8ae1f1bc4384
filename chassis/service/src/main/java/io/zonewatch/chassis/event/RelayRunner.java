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
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGProperty;

/** Runs the service's one {@link OutboxRelay} from start to stop. */
@ApplicationScoped
public class RelayRunner {

    /** A line that was cut without a word is given up after this: the lock hangs on it, and no other replica relays before. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

    private final OutboxRelay relay;
    private final VitalThreads threads;
    private final String url;
    private final String user;
    private final String password;
    private Thread thread;

    @Inject
    RelayRunner(
            KafkaClients kafka,
            EventSettings settings,
            VitalThreads threads,
            @ConfigProperty(name = "zonewatch.service") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.threads = threads;
        this.url = url;
        this.user = user;
        this.password = password;
        this.relay = new OutboxRelay(
                this::open,
                () -> kafka.producer("zonewatch-" + service + "-relay"),
                settings.relayPoll(),
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

    private Connection open() {
        try {
            Properties properties = new Properties();
            PGProperty.USER.set(properties, user);
            PGProperty.PASSWORD.set(properties, password);
            PGProperty.TCP_KEEP_ALIVE.set(properties, true);
            PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(LONGEST_SILENCE.toSeconds()));
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the relay", e);
        }
    }
}
