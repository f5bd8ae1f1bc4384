package io.zonewatch.notification.killed;

import io.zonewatch.embedded.Ports;
import io.zonewatch.embedded.Program;
import io.zonewatch.embedded.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One life of a replica of the service: a process of its own, that ends with this JVM at the latest.
 *
 * @param instance name of the replica in all its lives, as that of a pod
 * @param life which of its lives this is
 * @param jar the packed service
 * @param settings its configuration
 * @param management port at which it says that it is ready
 */
record Replica(String instance, int life, Path jar, Map<String, String> settings, int management) implements Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Replica of(String instance, int life, Path jar, Map<String, String> settings) {
        return new Replica(instance, life, jar, settings, Ports.free());
    }

    /** What it calls itself to the mail server and the database. */
    @Override
    public String name() {
        return instance + life;
    }

    /** Starts it. */
    Process begin(Path folder) throws IOException {
        return startTethered(log(folder));
    }

    /** Waits until it serves. */
    void awaitReady(Process process, Path folder) throws IOException {
        Readiness.await(this, process, log(folder));
    }

    private Path log(Path folder) {
        return folder.resolve(name() + ".log");
    }

    @Override
    public void prepare() {
        // the jar is all it needs
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx160m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Dquarkus.http.port=0");
        command.add("-Dquarkus.management.port=" + management);
        command.add("-Dquarkus.mailer.own-host-name=" + name());
        command.add("-Dquarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName=" + name());
        command.add("-Dzonewatch.instance=" + instance);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    @Override
    public boolean isReady() {
        try {
            URI health = URI.create("http://localhost:" + management + "/q/health/ready");
            return CLIENT.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
