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
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
        try (var written = Files.newOutputStream(configuration())) {
            properties().store(written, null); // names of folders in other scripts are escaped, as the broker expects
        }
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

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(NODE));
        properties.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.setProperty("log.dirs", logs().toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // else it writes twice a second, for controllers elsewhere, that there is nothing to write
        properties.setProperty("metadata.max.idle.interval.ms", "0");
        for (var internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(internal + ".replication.factor", "1");
            properties.setProperty(internal + ".num.partitions", "4");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
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
        var admin = admin();
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            admin.close(Duration.ZERO); // otherwise it waits a minute for the answer of a broker that is gone
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
