package io.zonewatch.local.suite;

import io.zonewatch.embedded.Kafka;
import io.zonewatch.embedded.Postgres;
import io.zonewatch.embedded.PostgresBinaries;
import io.zonewatch.embedded.Roots;
import io.zonewatch.embedded.Topics;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Passwords;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.mailbox.Mailbox;
import io.zonewatch.local.supervise.Supervised;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** PostgreSQL, Kafka, the mailbox and the four services, started and stopped as one. */
public final class Suite implements AutoCloseable, Supervised.Listener {

    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(20);
    private static final Duration CACHE_PATIENCE = Duration.ofMinutes(2);
    private static final Duration SERVER_PATIENCE = Duration.ofSeconds(30);
    private static final String BROKER_HEAP = "256m";

    private final Installation installation;
    private final Ports ports;
    private final BusinessTime time;
    private final Screen screen;
    private final Consumer<String> givenUp;
    private final RunRecord running;
    private final StartupCaches caches;
    private final Programs servers;
    private final Programs services;
    private volatile boolean closing;
    private boolean closed;
    private final Opening mailboxes;
    private Mailbox mailbox;

    /** Opens the mailbox to which the services send. */
    @FunctionalInterface
    public interface Opening {

        /** Opens it. */
        Mailbox open(Installation installation, Ports ports) throws IOException;
    }

    /** The mailbox that keeps every message on disk, for people to read. */
    static Mailbox captured(Installation installation, Ports ports) throws IOException {
        return Mailbox.start(installation.mail(), ports.of(Port.SMTP), ports.of(Port.MAILBOX));
    }

    /**
     * A suite that does not run yet.
     *
     * @param mailboxes opens the mailbox to which the services send
     * @param makeCaches whether a run without start-up caches makes them
     * @param givenUp hears the name of a program that cannot be kept running
     */
    Suite(
            Installation installation,
            Ports ports,
            BusinessTime time,
            Opening mailboxes,
            boolean makeCaches,
            Screen screen,
            Consumer<String> givenUp) {
        this.mailboxes = mailboxes;
        this.installation = installation;
        this.ports = ports;
        this.time = time;
        this.screen = screen;
        this.givenUp = givenUp;
        this.running = new RunRecord(installation, ports, screen);
        this.caches = new StartupCaches(installation, makeCaches, screen);
        this.servers = new Programs(installation, screen, this);
        this.services = new Programs(installation, screen, this);
    }

    /**
     * Starts everything and returns when all of it serves.
     *
     * @throws Trouble if something cannot be started; what was started runs until {@link #close}
     * @throws IOException if the disk refuses
     */
    void start() throws IOException {
        time.keepIn(installation.data());
        Files.createDirectories(installation.logs());
        var passwords = Passwords.loadOrCreate(installation.data().resolve("passwords.properties"));
        var postgres = new Postgres(
                PostgresBinaries.in(Roots.cache()),
                installation.data().resolve("postgresql"),
                ports.of(Port.POSTGRESQL),
                passwords.superuser(),
                Postgres.Durability.FULL);
        var kafka = new Kafka(
                installation.data().resolve("kafka"),
                ports.of(Port.KAFKA),
                ports.of(Port.KAFKA_CONTROLLER),
                BROKER_HEAP);
        mailbox = mailboxes.open(installation, ports);
        startServers(postgres, kafka, passwords);
        startServices(
                new ServiceSettings(
                        ports, postgres, kafka, installation.signingKey().publicKey(), time, installation.outages()),
                passwords);
    }

    private void startServers(Postgres postgres, Kafka kafka, Passwords passwords) {
        screen.say("starting PostgreSQL and Kafka");
        new Together(screen)
                .and("PostgreSQL", () -> {
                    servers.start(postgres);
                    for (var service : Service.values()) {
                        passwords.database(service).create(postgres);
                    }
                    screen.say("PostgreSQL serves");
                    return null;
                })
                .and("Kafka", () -> {
                    servers.start(kafka);
                    Topics.read(installation.project().resolve("deploy/topics.yaml"))
                            .create(kafka);
                    screen.say("Kafka serves");
                    return null;
                })
                .await();
    }

    private void startServices(ServiceSettings settings, Passwords passwords) {
        screen.say("starting the four services");
        var starting = new Together(screen);
        for (var service : Service.values()) {
            var program = new ServiceProgram(
                    service,
                    installation.jar(service),
                    caches.of(service),
                    () -> settings.of(service, passwords.database(service)),
                    ports.http(service.managementPort()).resolve("/q/health/ready"));
            starting.and(service.module(), () -> {
                services.start(program);
                if (!installation.outages().isOn(service.module())) {
                    screen.say(service.module() + " serves");
                }
                return null;
            });
        }
        starting.await();
    }

    /** The programs that run, servers first. */
    public List<Supervised> programs() {
        return Stream.concat(servers.all().stream(), services.all().stream()).toList();
    }

    /** Tells the other commands where the programs are now. */
    @Override
    public void changed() {
        running.write(this::programs);
    }

    @Override
    public void givenUp(String name) {
        givenUp.accept(name);
    }

    /** Ends everything: the services first, then what they need. Does nothing the second time. */
    @Override
    public void close() {
        closing = true;
        running.end();
        services.close();
        servers.close();
        closeOnce();
    }

    /** Whether it is ending or has ended. */
    boolean isClosing() {
        return closing;
    }

    private synchronized void closeOnce() {
        if (closed) {
            return;
        }
        closed = true;
        if (caches.areMade() && !services.all().isEmpty()) {
            screen.say(
                    "first run after a build: the services write start-up caches while they stop, which can take a minute"
                            + " (not with " + StartupCaches.VARIABLE + "=off)");
        }
        services.stop(caches.areMade() ? CACHE_PATIENCE : SERVICE_PATIENCE);
        servers.stop(SERVER_PATIENCE);
        if (mailbox != null) {
            mailbox.close();
        }
        running.delete();
    }
}
