package io.zonewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code zonewatch} itself, on a machine whose Maven and disk are made up. */
class EntranceTest {

    /** An old Maven that unpacks one that says with what it was called. */
    private static final String MAVEN = """
            #!/bin/sh
            if [ "$1" = --version ]; then echo 'Apache Maven 3.8.7'; exit; fi
            for argument; do case $argument in -DoutputDirectory=*) folder=${argument#*=}/apache-maven-3.9.11;; esac; done
            mkdir -p "$folder/bin" "$folder/lib"
            printf '#!/bin/sh\\necho "Maven with $*"\\n' >"$folder/bin/mvn"
            """;

    /** A Maven that makes all the jars in a moment. */
    private static final String BUILDING_MAVEN = """
            #!/bin/sh
            if [ "$1" = --version ]; then echo 'Apache Maven 3.9.11'; exit; fi
            cd "${0%/*}/.."
            for jar in deploy/local/target/zonewatch-local.jar zone-registry/target/quarkus-app/quarkus-run.jar \
                indicator-service/target/quarkus-app/quarkus-run.jar assessment-service/target/quarkus-app/quarkus-run.jar \
                notification-service/target/quarkus-app/quarkus-run.jar; do mkdir -p "${jar%/*}"; touch "$jar"; done
            """;

    private static final String BUILDING = "Building (the first time takes some minutes";

    @TempDir
    Path clone;

    private final Map<String, String> environment = new HashMap<>();
    private Path script;
    private String javaHome = System.getProperty("java.home");

    @BeforeEach
    void cloneTheScript() throws IOException {
        script = Files.copy(Path.of(System.getProperty("zonewatch.root"), "zonewatch"), clone.resolve("zonewatch"));
        program("mvn", MAVEN);
    }

    @Test
    void anOldMavenUnpacksTheOneThatBuilds() throws Exception {
        assertThat(run("test", "-Dtest=One")).satisfies(ended -> {
            assertThat(ended.code()).isZero();
            assertThat(ended.printed())
                    .contains("unpacking 3.9.11 into .zonewatch/maven (once)")
                    .contains("Maven with -B -T 4 -Dcheck")
                    .contains("-Dtest=One");
        });
        assertThat(run("test").printed()).doesNotContain("unpacking");
    }

    @Test
    void eachCommandSaysWhatItTakesWithoutABuild() throws Exception {
        for (String command : List.of("up", "down", "demo", "token", "clock", "test", "bench")) {
            assertThat(run(command, "--help")).satisfies(ended -> {
                assertThat(ended.code()).isZero();
                assertThat(ended.printed())
                        .startsWith("usage: ./zonewatch")
                        .contains("\n  " + command)
                        .doesNotContain("Maven with");
            });
        }
        assertThat(run("token", "--role", "reviewer", "-h").printed())
                .contains("--role R [--unit U]...", "print a bearer token")
                .doesNotContain("down");
    }

    @Test
    void aMavenThatWasUnpackedByHalfIsUnpackedAnew() throws Exception {
        Path half = clone.resolve(".zonewatch/maven/apache-maven-3.9.11/bin/mvn");
        Files.createDirectories(half.getParent());
        Files.writeString(half, "not yet executable, and nothing to execute");
        assertThat(run("test").printed()).contains("unpacking 3.9.11", "Maven with -B");
    }

    @Test
    void aShortDiskIsSaidBeforeTheBuild() throws Exception {
        program("df", """
                #!/bin/sh
                printf 'Filesystem 1024-blocks Used Available Capacity Mounted\\n/dev/x 9 9 1048576 99%% /\\n'
                """);
        assertThat(run("test")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("has 1024 MiB left, and a build needs 2048 MiB");
        });
    }

    @Test
    void aSecondBuildWaitsForTheFirstHoweverThatEnds() throws Exception {
        Path reached = clone.resolve("reached");
        program("df", """
                #!/bin/sh
                touch '%s'
                exec cat
                """.formatted(reached));
        Process first = start("test");
        until(() -> Files.exists(reached));
        Files.delete(clone.resolve("bin/df"));
        Process second = start("test");
        assertThat(second.inputReader().readLine())
                .isEqualTo("Another build runs here (process " + first.pid() + ": ./zonewatch test); waiting for it.");
        first.descendants().forEach(ProcessHandle::destroyForcibly);
        first.destroyForcibly().waitFor();
        assertThat(end(second).code()).isZero();
    }

    @Test
    void aFolderThatAnEarlierVersionLockedWithIsNoLock() throws Exception {
        Files.createDirectories(clone.resolve(".zonewatch/building.lock"));
        assertThat(run("test").code()).isZero();
    }

    @Test
    void whatIsDifferentFromTheLastBuildIsBuilt() throws Exception {
        playBuildsAndLaunches();
        source("zone-registry/src/main/java/One.java", "one");
        source("zone-registry/src/main/resources/two.sql", "two");
        assertThat(run("token").printed()).contains(BUILDING, "launched token");
        assertThat(run("token").printed()).isEqualTo("launched token\n");

        Path copied = source("zone-registry/target/classes/two.sql", "two");
        Files.delete(clone.resolve("zone-registry/src/main/resources/two.sql"));
        assertThat(run("token").printed()).contains(BUILDING);
        assertThat(copied).doesNotExist();
        assertThat(run("token").printed()).doesNotContain(BUILDING);

        source("zone-registry/src/main/java/One.java", "two");
        assertThat(run("token").printed()).contains(BUILDING);
    }

    @Test
    void nothingIsBuiltUnderWhatRuns() throws Exception {
        playBuildsAndLaunches();
        Process up = start("up");
        BufferedReader printed = up.inputReader();
        until(() -> "launched up".equals(printed.readLine()));
        source("zone-registry/src/main/java/One.java", "one");

        assertThat(run("token").printed())
                .contains("the sources have changed since what runs here was built; going on with that")
                .contains("launched token")
                .doesNotContain(BUILDING);
        assertThat(run("up")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("runs here", "Stop it (./zonewatch down), and try again");
        });

        up.destroyForcibly().waitFor();
        assertThat(run("token").printed()).contains(BUILDING, "launched token");
    }

    @Test
    void aLinkLeadsToTheCloneWhoseNameMayBeChineseInAnyLocale() throws Exception {
        playBuildsAndLaunches();
        program("java", """
                #!/bin/sh
                echo "$LC_ALL $*"
                """);
        environment.put("LC_ALL", "C");
        script = Files.createDirectories(clone.resolve("elsewhere")).resolve("zw");
        Files.createSymbolicLink(script, Path.of("../zonewatch"));

        assertThat(run("token").printed()).contains("C.UTF-8 -XX", "-Dzonewatch.root=" + clone.toRealPath() + " ");
    }

    @Test
    void whatCannotBeKeptIsSaidFirst() throws Exception {
        Files.writeString(clone.resolve(".zonewatch"), "no folder");
        assertThat(run("up")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains(".zonewatch cannot be written by");
        });
    }

    @Test
    void whatIsNoCommandIsAnsweredWithThoseThereAre() throws Exception {
        assertThat(run("upp")).satisfies(ended -> {
            assertThat(ended.code()).isOne();
            assertThat(ended.printed()).contains("usage: ./zonewatch <command>", "unknown command: upp");
        });
    }

    private record Ended(int code, String printed) {}

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws Exception {
        for (int tries = 0; !condition.holds(); tries++) {
            assertThat(tries).isLessThan(600);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** From now on Maven builds in a moment, and a launcher says what it was called with; that of {@code up} stays. */
    private void playBuildsAndLaunches() throws IOException {
        program("mvn", BUILDING_MAVEN);
        program("java", """
                #!/bin/sh
                for argument; do last=$argument; done
                echo "launched $last"
                if [ "$last" = up ]; then exec cat; fi
                """);
        program("javac", "");
        Files.writeString(clone.resolve("release"), "JAVA_VERSION=\"25\"\n");
        javaHome = clone.toString();
    }

    private Path source(String name, String text) throws IOException {
        Path file = clone.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void program(String name, String text) throws IOException {
        Path program = clone.resolve("bin").resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(String... arguments) throws Exception {
        return end(start(arguments));
    }

    private Process start(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("PATH", clone.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended end(Process process) throws Exception {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }
}
