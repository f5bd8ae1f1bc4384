package io.zonewatch.embedded;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka broker in KRaft mode that is its own controller, on the loopback interface, run from the jars on the class path
 * of this JVM. Topics are not created by use.
 *
 * @param data folder of the logs and of {@code server.properties}; created on {@link #prepare}
 * @param port of the clients
 * @param controllerPort of the controller
 * @param heap size of the heap in the notation of {@code -Xmx}
 */
public record Kafka(Path data, int port, int controllerPort, String heap) implements Program {

    private static final int NODE = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public String name() {
        return "kafka";
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(data);
        var lines = properties().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(configuration(), lines);
        if (!Files.exists(logs().resolve("meta.properties"))) {
            Folders.delete(logs());
            format();
        }
    }

    private void format() throws IOException {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logs().toString())
                    .addDirectory(logs().toString())
                    .run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Kafka could not format its data folder " + logs(), e);
        }
    }

    private Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", NODE);
        properties.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("log.dirs", logs());
        properties.put("auto.create.topics.enable", false);
        properties.put("group.initial.rebalance.delay.ms", 0);
        for (var internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.put(internal + ".replication.factor", 1);
            properties.put(internal + ".num.partitions", 4);
        }
        properties.put("transaction.state.log.min.isr", 1);
        properties.put("share.coordinator.state.topic.min.isr", 1);
        properties.put("log.cleaner.dedupe.buffer.size", 16 * 1024 * 1024);
        return properties;
    }

    @Override
    public List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xms64m",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jars(),
                "kafka.Kafka",
                configuration().toString());
    }

    /**
     * The jars of this JVM's class path, without its folders: the broker needs none of our classes. Nor the logging of Quarkus, which
     * does not work outside of it: the broker would write down every request and answer as text, for nobody.
     */
    private static String jars() {
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("slf4j-jboss-logmanager"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public boolean isReady() {
        try (var admin = admin()) {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A client for administration; to be closed. */
    public Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers(), "reconnect.backoff.max.ms", 200, "retry.backoff.max.ms", 200));
    }

    private Path configuration() {
        return data.resolve("server.properties");
    }

    private Path logs() {
        return data.resolve("logs");
    }
}
