package io.zonewatch.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.local.command.Screen;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @Test
    void theRecordNamesThisProcessAndGoesWithTheRun() throws IOException {
        var installation = new Installation(folder, folder);
        var record = record(installation);

        record.write(List::of);
        assertThat(Files.readString(installation.running()))
                .contains("\"pid\":" + ProcessHandle.current().pid())
                .contains("\"programs\":{}");

        record.delete();
        assertThat(installation.running()).doesNotExist();
    }

    @Test
    void aProgramThatReturnsWhileTheRunEndsWritesNothing() {
        var installation = new Installation(folder, folder);
        var record = record(installation);
        record.end();

        record.write(List::of);

        assertThat(installation.running()).doesNotExist();
    }

    @Test
    void aDiskThatRefusesIsToldAndStopsNothing() {
        var installation = new Installation(folder, folder.resolve("missing"));

        record(installation).write(List::of);

        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("cannot write " + installation.running());
    }

    private RunRecord record(Installation installation) {
        var screen = new Screen(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        return new RunRecord(installation, Ports.from(Map.of()), screen);
    }
}
