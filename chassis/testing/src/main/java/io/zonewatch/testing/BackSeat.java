package io.zonewatch.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the tests of the module that takes longest go first: those of the others, whose property {@code zonewatch.tests.nice} is above 0, take what
 * processor time they leave, with all that is started from then on. Where a system has no such thing, all take the same.
 */
final class BackSeat {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final Path RENICE = Path.of("/usr/bin/renice");

    private BackSeat() {}

    static void take() {
        int nice = Integer.getInteger("zonewatch.tests.nice", 0);
        if (nice == 0 || !Files.isDirectory(THREADS) || !Files.isExecutable(RENICE)) {
            return;
        }
        try (Stream<Path> threads = Files.list(THREADS)) {
            List<String> command = Stream.concat(
                            Stream.of(RENICE.toString(), "-n", Integer.toString(nice), "-p"),
                            threads.map(thread -> thread.getFileName().toString()))
                    .toList();
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
