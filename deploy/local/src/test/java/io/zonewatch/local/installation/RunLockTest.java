package io.zonewatch.local.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.local.command.Trouble;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

    @TempDir
    Path folder;

    @Test
    void nobodyHoldsWhatWasNeverTaken() throws Exception {
        assertThat(RunLock.holder(folder.resolve("up.lock"))).isEmpty();
    }

    @Test
    void anotherProcessHoldsItAndLetsGoWhenItIsKilled() throws Exception {
        var file = folder.resolve("up.lock");
        var other = hold(file);

        assertThat(RunLock.take(file)).isEmpty();
        assertThat(RunLock.holder(file)).hasValue(other.pid());

        other.destroyForcibly().waitFor();
        assertThat(RunLock.holder(file)).isEmpty();
        try (var mine = RunLock.take(file).orElseThrow()) {
            assertThat(RunLock.holder(file)).hasValue(ProcessHandle.current().pid());
            assertThat(RunLock.take(file)).isEmpty();
            assertThat(mine).isNotNull();
        }
        assertThat(RunLock.holder(file)).isEmpty();
    }

    @Test
    void whatARunLeftBehindWhenItWasKilledIsNoRun() throws Exception {
        var installation = new Installation(folder, folder);
        new Running(1, Map.of(Port.REGISTRY, 8081), Map.of()).write(installation.running());
        assertThatThrownBy(() -> Running.of(installation))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("the suite does not run here");

        try (var lock = RunLock.take(installation.lock()).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(Running.of(installation).ports()).containsEntry(Port.REGISTRY, 8081);
        }
    }

    private static Process hold(Path file) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(java, "-cp", classes, HoldLock.class.getName(), file.toString()).start();
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("held");
        return process;
    }
}
