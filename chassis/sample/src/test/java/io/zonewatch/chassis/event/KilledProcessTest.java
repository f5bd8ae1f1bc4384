package io.zonewatch.chassis.event;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.event.Checkpoint.Place;
import io.zonewatch.testing.Infrastructure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process with relay and consumer is killed (SIGKILL) at every point between two effects; nothing is lost or doubled. */
class KilledProcessTest {

    private static final int EVENTS = 7;

    @Test
    void everyEventTakesEffectOnceWhereverTheProcessWasKilled() throws SQLException, IOException {
        OutboxFixture outbox = OutboxFixture.of("killed", OneLife.TOPIC);
        List<String> written = new ArrayList<>();
        List<String> acknowledgedButNotMarked = List.of();

        for (Place place : Place.values()) {
            List<String> batch = outbox.write(EVENTS);
            written.addAll(batch);
            if (place == Place.RELAY_BROKER_ACKNOWLEDGED) {
                acknowledgedButNotMarked = batch;
            }
            killAt(place, outbox);
        }
        written.addAll(outbox.write(EVENTS));
        Process survivor = life(outbox, List.of());

        try {
            await().untilAsserted(() -> {
                assertThat(outbox.count("select count(*) from outbox where sent_at is null"))
                        .isZero();
                assertThat(outbox.count("select count(*) from effect")).isEqualTo(written.size());
            });
        } finally {
            survivor.destroyForcibly();
        }
        assertThat(outbox.count("select count(*) from effect where times <> 1")).isZero();
        List<String> sent = outbox.committedKeys();
        assertThat(sent).containsAll(written);
        assertThat(acknowledgedButNotMarked)
                .as("a crash after the acknowledgement makes the relay repeat itself, which the inbox absorbs")
                .allSatisfy(
                        code -> assertThat(Collections.frequency(sent, code)).isGreaterThan(1));
    }

    private static void killAt(Place place, OutboxFixture outbox) throws IOException {
        Process process = life(outbox, List.of(place.name()));
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith(OneLife.STOPPED)) {
                    return;
                }
            }
            assertThat(lines).as("the process ended before it reached " + place).isEmpty();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static Process life(OutboxFixture outbox, List<String> place) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", // that of Quarkus has every trace put
                // together
                "-cp",
                System.getProperty("java.class.path"),
                OneLife.class.getName(),
                outbox.url(),
                outbox.database().app(),
                outbox.database().appPassword(),
                Infrastructure.kafka().bootstrapServers()));
        command.addAll(place);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
