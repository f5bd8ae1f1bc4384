package io.zonewatch.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes beside the test's own that work on the same database and can be killed (SIGKILL). */
final class Lives {

    private Lives() {}

    /** Begins one; its arguments are the database's address, user and password, and these. */
    static Process begin(Class<?> main, OutboxFixture outbox, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", // that of Quarkus has every trace put
                // together
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                outbox.url(),
                outbox.database().app(),
                outbox.database().appPassword()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Kills it once it says that it has stopped. */
    static void killStopped(Process process) throws IOException {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith(OneLife.STOPPED)) {
                    return;
                }
            }
            assertThat(lines).as("the process ended before it stopped").isEmpty();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
