package io.zonewatch.testing;

import io.zonewatch.embedded.Folders;
import io.zonewatch.embedded.Kafka;
import io.zonewatch.embedded.Ports;
import io.zonewatch.embedded.Postgres;
import io.zonewatch.embedded.PostgresBinaries;
import io.zonewatch.embedded.Program;
import io.zonewatch.embedded.Readiness;
import io.zonewatch.embedded.Roots;
import io.zonewatch.embedded.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** The servers that all tests of a JVM share. They end with the JVM. */
final class Servers {

    private static final String PASSWORD = "test";

    private static Started known;

    private Servers() {}

    /** The shared PostgreSQL and broker, started by the first caller, both at the same time. */
    static synchronized Started get() {
        if (known == null) {
            known = connect();
        }
        return known;
    }

    private static Started connect() {
        var started = Shared.once("servers", Servers::start);
        var part = started.split("\\|", -1);
        try {
            return new Started(
                    new Postgres(
                            PostgresBinaries.in(Roots.cache()),
                            Path.of(part[0]).resolve("postgresql"),
                            Integer.parseInt(part[1]),
                            PASSWORD,
                            Postgres.Durability.NONE),
                    kafka(Path.of(part[0]), Integer.parseInt(part[2]), Integer.parseInt(part[3])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Started(Postgres postgres, Kafka kafka) {}

    private static String start() {
        BackSeat.take();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var folder = folder();
            var kafka = kafka(folder, Ports.free(), Ports.free());
            var broker = CompletableFuture.runAsync(() -> run(kafka, folder), pool);
            var postgres = new Postgres(
                    PostgresBinaries.in(Roots.cache()),
                    folder.resolve("postgresql"),
                    Ports.free(),
                    PASSWORD,
                    Postgres.Durability.NONE);
            run(postgres, folder);
            broker.join();
            Topics.read(Roots.project().resolve("deploy/topics.yaml")).create(kafka);
            return folder + "|" + postgres.port() + "|" + kafka.port() + "|" + kafka.controllerPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kafka kafka(Path folder, int port, int controllerPort) {
        return new Kafka(folder.resolve("kafka"), port, controllerPort, "256m");
    }

    private static void run(Program program, Path folder) {
        try {
            program.prepare();
            var log = folder.resolve(program.name() + ".log");
            Readiness.await(program, program.startTethered(log), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of this JVM under the module's build folder; those of JVMs that are gone are removed. */
    private static Path folder() throws IOException {
        var all = Path.of("target", "infrastructure").toAbsolutePath();
        Files.createDirectories(all);
        try (var earlier = Files.list(all)) {
            for (var folder : earlier.toList()) {
                if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                        .isEmpty()) {
                    Folders.delete(folder);
                }
            }
        }
        return Files.createDirectories(
                all.resolve(Long.toString(ProcessHandle.current().pid())));
    }
}
