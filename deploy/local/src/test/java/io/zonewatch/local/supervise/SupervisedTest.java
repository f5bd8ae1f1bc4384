package io.zonewatch.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.embedded.Ports;
import io.zonewatch.local.command.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    private final AtomicInteger port = new AtomicInteger(Ports.free());
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final AtomicBoolean away = new AtomicBoolean();
    private final Heard heard = new Heard();
    private Duration patience = Duration.ofSeconds(PATIENCE_SECONDS);
    private Supervised supervised;

    private static final class Heard implements Supervised.Listener {

        private final BlockingQueue<String> changes = new LinkedBlockingQueue<>();
        private final CompletableFuture<String> givenUp = new CompletableFuture<>();

        @Override
        public void changed() {
            changes.add("changed");
        }

        @Override
        public void givenUp(String name) {
            givenUp.complete(name);
        }

        void awaitChange() throws InterruptedException {
            assertThat(changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @AfterEach
    void end() {
        supervised.stop(Duration.ofSeconds(60));
    }

    @Test
    void aKilledProgramIsStartedAgainAndTheScreenSaysSo() throws Exception {
        start();
        var first = supervised.pid().orElseThrow();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        heard.awaitChange();

        assertThat(supervised.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(screen()).contains("tiny ended (killed) and is started again");
    }

    @Test
    void aProgramThatCannotStartAnyMoreIsGivenUp() throws Exception {
        start();

        port.set(0);
        ProcessHandle.of(supervised.pid().orElseThrow()).orElseThrow().destroyForcibly();

        assertThat(heard.givenUp.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("tiny");
        assertThat(screen())
                .contains("tiny ended (exit code 3) and is started again")
                .contains("tiny ended 2 times while starting and is given up. Its log: " + log());
    }

    @Test
    void aProgramThatHangsWhenItIsStartedAgainIsEndedAndGivenUp() throws Exception {
        patience = Duration.ofSeconds(1);
        start();

        port.set(Tiny.HANGING);
        ProcessHandle.of(supervised.pid().orElseThrow()).orElseThrow().destroyForcibly();

        assertThat(heard.givenUp.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("tiny");
        assertThat(supervised.pid()).isEmpty();
        assertThat(screen())
                .containsSubsequence(
                        "tiny does not serve after 1 s and is ended by force",
                        "tiny ended (killed) and is started again",
                        "tiny does not serve after 1 s and is ended by force",
                        "tiny ended 2 times while starting and is given up");
    }

    @Test
    void aProgramThatIsStoppedStaysStopped() throws Exception {
        start();
        var process = ProcessHandle.of(supervised.pid().orElseThrow()).orElseThrow();

        supervised.stop(Duration.ofSeconds(60));

        assertThat(process.isAlive()).isFalse();
        assertThat(supervised.pid()).isEmpty();
        assertThat(screen()).doesNotContain("started again");
    }

    @Test
    void aProgramThatIsToBeAwayIsEndedAndComesBackAfterwards() throws Exception {
        start();
        var first = ProcessHandle.of(supervised.pid().orElseThrow()).orElseThrow();

        away.set(true);
        heard.awaitChange();
        assertThat(first.isAlive()).isFalse();
        assertThat(supervised.isServing()).isFalse();
        away.set(false);
        heard.awaitChange();

        assertThat(supervised.pid().orElseThrow()).isNotEqualTo(first.pid());
        assertThat(screen()).contains("tiny is away").contains("tiny comes back");
    }

    @Test
    void aProgramThatIsAwayFromTheBeginningIsStartedWhenItIsNoLonger() throws Exception {
        away.set(true);
        start();
        assertThat(supervised.pid()).isEmpty();

        away.set(false);
        heard.awaitChange();

        assertThat(supervised.pid()).isPresent();
    }

    @Test
    void aProgramThatEndsWhileStartingForTheFirstTimeFailsWithTheEndOfItsLog() {
        port.set(0);

        assertThatThrownBy(this::start)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tiny ended with exit code 3")
                .hasMessageContaining("no port");
    }

    private void start() throws Exception {
        supervised = new Supervised(
                new TinyProgram(port),
                log(),
                new Screen(new PrintStream(terminal, true, StandardCharsets.UTF_8)),
                heard,
                away::get,
                new Backoff(2, Duration.ofMillis(10)),
                patience);
        supervised.start();
        heard.awaitChange();
    }

    private Path log() {
        return folder.resolve("tiny.log");
    }

    private String screen() {
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
