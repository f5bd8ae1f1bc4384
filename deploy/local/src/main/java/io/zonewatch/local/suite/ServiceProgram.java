package io.zonewatch.local.suite;

import io.zonewatch.embedded.Program;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One of the four services as a process.
 *
 * @param service which
 * @param jar what the build made of it
 * @param startup arguments of the JVM that make it start faster
 * @param settings its whole configuration, asked for at every start
 * @param health where it says that it is ready
 */
record ServiceProgram(
        Service service, Path jar, List<String> startup, Supplier<Map<String, String>> settings, URI health)
        implements Program {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    ServiceProgram {
        startup = List.copyOf(startup);
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public Map<String, String> environment() {
        return settings.get();
    }

    @Override
    public void prepare() throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(
                    jar + " is not there. Delete .zonewatch/built and run ./zonewatch up: it builds anew.");
        }
    }

    /** A small heap and the serial collector: a city's year fits in it, and four services share a laptop. */
    @Override
    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms32m", "-Xmx160m", "-Xss512k"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(startup);
        command.addAll(List.of("-jar", jar.toString()));
        return List.copyOf(command);
    }

    @Override
    public boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(health).timeout(PATIENCE).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
