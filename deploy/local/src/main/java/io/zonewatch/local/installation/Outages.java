package io.zonewatch.local.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Which programs are kept from running, told by one file for each: whoever runs the suite ends the program while the file is
 * empty, and starts it again when the file says at which business time the outage ended. So an outage lasts over kills and
 * restarts of everything else.
 *
 * @param folder of the files; {@code --fresh} forgets them with the data
 */
public record Outages(Path folder) {

    /** From now on the program does not run. */
    public void begin(String program) throws IOException {
        Files.createDirectories(folder);
        write(program, "");
    }

    /** The program is started again, and finds that it is this business time. */
    public void end(String program, Instant at) throws IOException {
        write(program, at.toString());
    }

    /** Whether the program is kept from running now. */
    public boolean isOn(String program) {
        var file = folder.resolve(program);
        return Files.exists(file) && read(file).isEmpty();
    }

    /** At which business time the program's latest outage ended; empty if there was none or it lasts. */
    public Optional<Instant> endOf(String program) {
        var file = folder.resolve(program);
        return Files.exists(file)
                ? Optional.of(read(file)).filter(text -> !text.isEmpty()).map(Instant::parse)
                : Optional.empty();
    }

    private void write(String program, String text) throws IOException {
        var fresh = folder.resolve(program + ".new");
        Files.writeString(fresh, text, StandardCharsets.US_ASCII);
        Files.move(fresh, folder.resolve(program), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
    }
}
