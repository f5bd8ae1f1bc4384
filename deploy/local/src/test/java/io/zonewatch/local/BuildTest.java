package io.zonewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the script {@code zonewatch} builds, and when it does not. */
class BuildTest {

    private static final String BUILDING = "Building (the first time takes some minutes";

    @TempDir
    Path folder;

    private PlayedClone clone;

    @BeforeEach
    void cloneTheScript() throws IOException {
        clone = new PlayedClone(folder);
    }

    @Test
    void aShortDiskIsSaidBeforeTheBuild() throws Exception {
        clone.program("df", """
            #!/bin/sh
            printf 'Filesystem 1024-blocks Used Available Capacity Mounted\\n/dev/x 9 9 1048576 99%% /\\n'
            """);
        assertThat(clone.run("test")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("has 1024 MiB left, and a build needs 2048 MiB");
        });
    }

    @Test
    void aSecondBuildWaitsForTheFirstHoweverThatEnds() throws Exception {
        Path reached = clone.path("reached");
        clone.program("df", """
            #!/bin/sh
            touch '%s'
            exec cat
            """.formatted(reached));
        Process first = clone.start("test");
        PlayedClone.until(() -> Files.exists(reached));
        Files.delete(clone.path("bin/df"));
        Process second = clone.start("test");
        assertThat(second.inputReader().readLine())
                .isEqualTo("Another build runs here (process " + first.pid() + ": ./zonewatch test); waiting for it.");
        first.descendants().forEach(ProcessHandle::destroyForcibly);
        first.destroyForcibly().waitFor();
        assertThat(PlayedClone.end(second).code()).isZero();
    }

    @Test
    void aFolderThatAnEarlierVersionLockedWithIsNoLock() throws Exception {
        Files.createDirectories(clone.path(".zonewatch/building.lock"));
        assertThat(clone.run("test").code()).isZero();
    }

    @Test
    void whatIsDifferentFromTheLastBuildIsBuilt() throws Exception {
        clone.playBuildsAndLaunches();
        clone.source("zone-registry/src/main/java/One.java", "one");
        clone.source("zone-registry/src/main/resources/two.sql", "two");
        assertThat(clone.run("token").printed()).contains(BUILDING, "launched token");
        assertThat(clone.run("token").printed()).isEqualTo("launched token\n");

        Path copied = clone.source("zone-registry/target/classes/two.sql", "two");
        Files.delete(clone.path("zone-registry/src/main/resources/two.sql"));
        assertThat(clone.run("token").printed()).contains(BUILDING);
        assertThat(copied).doesNotExist();
        assertThat(clone.run("token").printed()).doesNotContain(BUILDING);

        clone.source("zone-registry/src/main/java/One.java", "two");
        assertThat(clone.run("token").printed()).contains(BUILDING);
    }

    @Test
    void nothingIsBuiltUnderWhatRuns() throws Exception {
        clone.playBuildsAndLaunches();
        Process up = clone.start("up");
        BufferedReader printed = up.inputReader();
        PlayedClone.until(() -> "launched up".equals(printed.readLine()));
        clone.source("zone-registry/src/main/java/One.java", "one");

        assertThat(clone.run("token").printed())
                .contains("the sources have changed since what runs here was built; going on with that")
                .contains("launched token")
                .doesNotContain(BUILDING);
        assertThat(clone.run("up")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("runs here", "Stop it (./zonewatch down), and try again");
        });

        up.destroyForcibly().waitFor();
        assertThat(clone.run("token").printed()).contains(BUILDING, "launched token");
    }
}
