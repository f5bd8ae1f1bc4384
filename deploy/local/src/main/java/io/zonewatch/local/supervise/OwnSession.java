package io.zonewatch.local.supervise;

import io.zonewatch.embedded.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program in a session of its own: Ctrl-C at the terminal reaches the launcher alone, which then ends the programs in
 * order. Where the system has no {@code setsid} it is the plain program.
 */
record OwnSession(Program program) implements Program {

    private static final List<String> PREFIX = prefix();

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public void prepare() throws IOException {
        program.prepare();
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<>(PREFIX);
        command.addAll(program.command());
        return List.copyOf(command);
    }

    @Override
    public Map<String, String> environment() {
        return program.environment();
    }

    @Override
    public boolean isReady() {
        return program.isReady();
    }

    @Override
    public void askToStop(ProcessHandle process) {
        program.askToStop(process);
    }

    private static List<String> prefix() {
        var setsid = Path.of("/usr/bin/setsid");
        return Files.isExecutable(setsid) ? List.of(setsid.toString()) : List.of();
    }
}
