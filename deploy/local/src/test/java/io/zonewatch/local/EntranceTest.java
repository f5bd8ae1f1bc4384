package io.zonewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code zonewatch}: what it takes, and what it finds on the machine. */
class EntranceTest {

    @TempDir
    Path folder;

    private PlayedClone clone;

    @BeforeEach
    void cloneTheScript() throws IOException {
        clone = new PlayedClone(folder);
    }

    @Test
    void anOldMavenUnpacksTheOneThatBuilds() throws Exception {
        assertThat(clone.run("test", "-Dtest=One")).satisfies(ended -> {
            assertThat(ended.code()).isZero();
            assertThat(ended.printed())
                    .contains("unpacking 3.9.11 into .zonewatch/maven (once)")
                    .contains("Maven with -B -T 4 -Dcheck")
                    .contains("-Dtest=One");
        });
        assertThat(clone.run("test").printed()).doesNotContain("unpacking");
    }

    @Test
    void eachCommandSaysWhatItTakesWithoutABuild() throws Exception {
        for (String command : List.of("up", "down", "demo", "token", "clock", "test", "bench")) {
            assertThat(clone.run(command, "--help")).satisfies(ended -> {
                assertThat(ended.code()).isZero();
                assertThat(ended.printed())
                        .startsWith("usage: ./zonewatch")
                        .contains("\n  " + command)
                        .doesNotContain("Maven with");
            });
        }
        assertThat(clone.run("token", "--role", "reviewer", "-h").printed())
                .contains("--role R [--unit U]...", "print a bearer token")
                .doesNotContain("down");
    }

    @Test
    void aMavenThatWasUnpackedByHalfIsUnpackedAnew() throws Exception {
        Path half = clone.path(".zonewatch/maven/apache-maven-3.9.11/bin/mvn");
        Files.createDirectories(half.getParent());
        Files.writeString(half, "not yet executable, and nothing to execute");
        assertThat(clone.run("test").printed()).contains("unpacking 3.9.11", "Maven with -B");
    }

    @Test
    void aLinkLeadsToTheCloneWhoseNameMayBeChineseInAnyLocale() throws Exception {
        clone.playBuildsAndLaunches();
        clone.program("java", """
            #!/bin/sh
            echo "$LC_ALL $*"
            """);
        clone.set("LC_ALL", "C");
        clone.callBy(clone.path("elsewhere/zw"));

        assertThat(clone.run("token").printed())
                .contains("C.UTF-8 -XX", "-Dzonewatch.root=" + folder.toRealPath() + " ");
    }

    @Test
    void whatCannotBeKeptIsSaidFirst() throws Exception {
        Files.writeString(clone.path(".zonewatch"), "no folder");
        assertThat(clone.run("up")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains(".zonewatch cannot be written by");
        });
    }

    @Test
    void whatIsNoCommandIsAnsweredWithThoseThereAre() throws Exception {
        assertThat(clone.run("upp")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("usage: ./zonewatch <command>", "unknown command: upp");
        });
    }
}
