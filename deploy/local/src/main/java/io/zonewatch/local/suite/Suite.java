package io.zonewatch.local.suite;

import io.zonewatch.embedded.Kafka;
import io.zonewatch.embedded.Postgres;
import io.zonewatch.embedded.PostgresBinaries;
import io.zonewatch.embedded.Program;
import io.zonewatch.embedded.Roots;
import io.zonewatch.embedded.Topics;
import io.zonewatch.local.command.Screen;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Passwords;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Running;
import io.zonewatch.local.installation.Service;
import io.zonewatch.local.mailbox.Mailbox;
import io.zonewatch.local.supervise.Supervised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** PostgreSQL, Kafka, the mailbox and the four services, started and stopped as one. */
public final class Suite implements AutoCloseable, Supervised.Listener {

    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(20);
    /** The environment variable that turns the making of start-up caches off. */
    static final String RECORDING = "ZONEWATCH_STARTUP_CACHE";

    private static final Duration RECORDING_PATIENCE = Duration.ofSeconds(120);
    private static final Duration SERVER_PATIENCE = Duration.ofSeconds(30);
    private static final String BROKER_HEAP = "256m";

    private final Installation installation;
    private final Ports ports;
    private final BusinessTime time;
    private final boolean record;
    private final Screen screen;
    private final Consumer<String> givenUp;
    private final List<Supervised> servers = new CopyOnWriteArrayList<>();
    private final List<Supervised> services = new CopyOnWriteArrayList<>();
    private volatile boolean recording;
    private volatile boolean closing;
    private boolean closed;
    private Mailbox mailbox;

    /**
     * A suite that does not run yet.
     *
     * @param record whether a run without start-up caches makes them
     * @param givenUp hears the name of a program that cannot be kept running
     */
    Suite(
            Installation installation,
            Ports ports,
            BusinessTime time,
            boolean record,
            Screen screen,
            Consumer<String> givenUp) {
        this.installation = installation;
        this.ports = ports;
        this.time = time;
        this.record = record;
        this.screen = screen;
        this.givenUp = givenUp;
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
        mailbox = Mailbox.start(installation.mail(), ports.of(Port.SMTP), ports.of(Port.MAILBOX));
        startServers(postgres, kafka, passwords);
        startServices(
                new ServiceSettings(
                        ports, postgres, kafka, installation.signingKey().publicKey(), time),
                passwords);
    }

    private void startServers(Postgres postgres, Kafka kafka, Passwords passwords) {
        screen.say("starting PostgreSQL and Kafka");
        new Together(screen)
                .and("PostgreSQL", () -> {
                    supervise(postgres, servers);
                    for (var service : Service.values()) {
                        passwords.database(service).create(postgres);
                    }
                    screen.say("PostgreSQL serves");
                    return null;
                })
                .and("Kafka", () -> {
                    supervise(kafka, servers);
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
                    startup(service),
                    settings.of(service, passwords.database(service)),
                    ports.http(service.managementPort()).resolve("/q/health/ready"));
            starting.and(service.module(), () -> {
                supervise(program, services);
                screen.say(service.module() + " serves");
                return null;
            });
        }
        starting.await();
    }

    private List<String> startup(Service service) {
        var jar = installation.jar(service);
        if (!Files.exists(jar)) {
            return List.of(); // said when it is started
        }
        try {
            var cache = StartupCache.of(service, jar, installation.startupCaches());
            if (!cache.isToBeMade()) {
                return cache.use();
            }
            recording |= record;
            return record ? cache.make() : List.of();
        } catch (IOException e) {
            screen.say("starting " + service.module() + " without a start-up cache: " + e.getMessage());
            return List.of();
        }
    }

    private void supervise(Program program, List<Supervised> among) throws IOException {
        var log = installation.logs().resolve(program.name() + ".log");
        if (Files.exists(log)) {
            Files.move(
                    log,
                    installation.logs().resolve(program.name() + ".previous.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var supervised = new Supervised(program, log, screen, this);
        among.add(supervised);
        if (closing) {
            throw new Trouble("the suite is being stopped");
        }
        supervised.start();
    }

    /** The programs that run, servers first. */
    public List<Supervised> programs() {
        return java.util.stream.Stream.concat(servers.stream(), services.stream())
                .toList();
    }

    /** Tells the other commands where the programs are now. */
    @Override
    public void changed() {
        synchronized (servers) {
            writeRunning();
        }
    }

    private void writeRunning() {
        if (closing) {
            return;
        }
        var programs = programs().stream()
                .filter(program -> program.pid().isPresent())
                .collect(Collectors.toMap(
                        Supervised::name, program -> program.pid().orElse(0)));
        try {
            new Running(ProcessHandle.current().pid(), ports.chosen(), programs).write(installation.running());
        } catch (IOException e) {
            screen.say("cannot write " + installation.running() + ": " + e.getMessage());
        }
    }

    @Override
    public void givenUp(String name) {
        givenUp.accept(name);
    }

    /** Ends everything: the services first, then what they need. Does nothing the second time. */
    @Override
    public void close() {
        closing = true;
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
        if (recording && !services.isEmpty()) {
            screen.say(
                    "first run after a build: the services write start-up caches while they stop, which can take a minute"
                            + " (not with " + RECORDING + "=off)");
        }
        stop(services, recording ? RECORDING_PATIENCE : SERVICE_PATIENCE);
        stop(servers, SERVER_PATIENCE);
        if (mailbox != null) {
            mailbox.close();
        }
        try {
            Files.deleteIfExists(installation.running());
        } catch (IOException e) {
            screen.say("cannot delete " + installation.running() + ": " + e.getMessage());
        }
    }

    private void stop(List<Supervised> programs, Duration patience) {
        if (programs.isEmpty()) {
            return;
        }
        screen.say("stopping " + programs.stream().map(Supervised::name).collect(Collectors.joining(", ")));
        var stopping = new Together(screen);
        for (var program : programs) {
            stopping.and(program.name(), () -> {
                program.stop(patience);
                return null;
            });
        }
        stopping.await();
    }
}
