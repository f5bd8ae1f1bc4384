package io.zonewatch.chassis.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs the service's one {@link OutboxRelay} from start to stop. */
@ApplicationScoped
public class RelayRunner {

    private final OutboxRelay relay;
    private final String url;
    private final String user;
    private final String password;
    private Thread thread;

    @Inject
    RelayRunner(
            KafkaClients kafka,
            EventSettings settings,
            @ConfigProperty(name = "zonewatch.service") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
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
        thread = Thread.ofPlatform().name("zonewatch-relay").start(relay);
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
            return DriverManager.getConnection(url, user, password);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection for the relay", e);
        }
    }
}
