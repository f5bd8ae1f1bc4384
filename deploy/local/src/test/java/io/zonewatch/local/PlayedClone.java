package io.zonewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code zonewatch} in a folder of its own, on a machine whose Maven, and whatever else is asked for, is made up. */
final class PlayedClone {

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

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Path script;

    /** With an old Maven. */
    PlayedClone(Path folder) throws IOException {
        this.folder = folder;
        this.script =
                Files.copy(Path.of(System.getProperty("zonewatch.root"), "zonewatch"), folder.resolve("zonewatch"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        program("mvn", MAVEN);
    }

    /** How a command ended. */
    record Ended(int code, String printed) {}

    /** Something that is waited for. */
    interface Condition {
        boolean holds() throws IOException;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** From now on the script is called by a link. */
    void callBy(Path link) throws IOException {
        Files.createDirectories(link.getParent());
        script = Files.createSymbolicLink(link, link.getParent().relativize(script));
    }

    /** From now on Maven builds in a moment, and a launcher says what it was called with; that of {@code up} stays. */
    void playBuildsAndLaunches() throws IOException {
        program("mvn", BUILDING_MAVEN);
        program("java", """
            #!/bin/sh
            for argument; do last=$argument; done
            echo "launched $last"
            if [ "$last" = up ]; then exec cat; fi
            """);
        program("javac", "");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25\"\n");
        set("JAVA_HOME", folder.toString());
    }

    Path source(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void program(String name, String text) throws IOException {
        Path program = folder.resolve("bin").resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    Ended run(String... arguments) throws Exception {
        return end(start(arguments));
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Ended end(Process process) throws Exception {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    static void until(Condition condition) throws Exception {
        for (int tries = 0; !condition.holds(); tries++) {
            assertThat(tries).isLessThan(600);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
