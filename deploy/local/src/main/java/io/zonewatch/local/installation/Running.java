package io.zonewatch.local.installation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.local.command.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * What a run tells the other commands about itself.
 *
 * @param pid the process that runs the suite
 * @param ports where its parts listen
 * @param programs process ids of its programs by name, as they are now
 */
public record Running(long pid, Map<Port, Integer> ports, Map<String, Long> programs) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keeps copies. */
    public Running {
        ports = Map.copyOf(ports);
        programs = Map.copyOf(programs);
    }

    /**
     * The run that is going on.
     *
     * @throws Trouble if there is none
     */
    public static Running of(Installation installation) {
        try {
            if (RunLock.holder(installation.lock()).isPresent() && Files.exists(installation.running())) {
                return JSON.readValue(installation.running().toFile(), Running.class);
            }
        } catch (IOException e) {
            throw new Trouble("cannot read " + installation.running() + ": " + e.getMessage(), e);
        }
        throw new Trouble("the suite does not run here, or is still starting. Start it with ./zonewatch up,"
                + " wait for the addresses, and try again in another terminal.");
    }

    /** Writes it, whole or not at all. */
    public void write(Path file) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        JSON.writeValue(fresh.toFile(), this);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
