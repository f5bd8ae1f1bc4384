package io.zonewatch.local.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The process that listens on a port, as far as the system tells (Linux: {@code /proc}).
 *
 * @param pid its process id
 * @param command its command line, shortened
 */
record PortHolder(long pid, String command) {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";
    private static final int LONGEST = 80;

    /** The holder, or empty if nobody holds it or the system does not tell. */
    static Optional<PortHolder> of(int port) {
        var sockets = sockets(port);
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        try (var processes = Files.list(PROC)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .filter(process -> holds(process, sockets))
                    .map(process ->
                            new PortHolder(Long.parseLong(process.getFileName().toString()), command(process)))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Names of the listening sockets of the port, as links of a process call them. */
    private static Set<String> sockets(int port) {
        var suffix = String.format(Locale.ROOT, ":%04X", port);
        var found = new HashSet<String>();
        for (var table : List.of("net/tcp", "net/tcp6")) {
            try (var lines = Files.lines(PROC.resolve(table))) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(column ->
                                column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTENING))
                        .forEach(column -> found.add("socket:[" + column[9] + "]"));
            } catch (IOException | UncheckedIOException e) {
                // a machine without this table, or one that keeps it to itself: the holder stays unnamed
            }
        }
        return found;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (var links = Files.list(process.resolve("fd"))) {
            return links.anyMatch(link -> sockets.contains(target(link)));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String command(Path process) {
        try {
            var command = Files.readString(process.resolve("cmdline"))
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
            return command.length() > LONGEST ? command.substring(0, LONGEST) + "…" : command;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
