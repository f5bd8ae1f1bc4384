package io.zonewatch.local.suite;

import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.command.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which business clock the services of this installation go by. */
enum BusinessTime {
    /** Stands still at the beginning of 2016 until it is told to advance. */
    SIMULATED,
    /** Real time. */
    SYSTEM;

    /** Where a simulated clock starts. */
    static final String START = "2016-01-01T00:00:00+08:00";

    /** The clock that {@code --clock} names. */
    static BusinessTime parse(String given) {
        for (var time : values()) {
            if (time.word().equals(given)) {
                return time;
            }
        }
        throw new UsageError("--clock is simulated or system, not '" + given + "'");
    }

    /**
     * Notes the clock beside the data that goes by it.
     *
     * @throws Trouble if the data was made by the other clock: due times of two kinds of time cannot be told apart
     */
    void keepIn(Path data) throws IOException {
        var note = data.resolve("clock");
        if (!Files.exists(note)) {
            Files.createDirectories(data);
            Files.writeString(note, word());
        }
        var earlier = Files.readString(note).strip();
        if (!earlier.equals(word())) {
            throw new Trouble("the data here was made with the " + earlier
                    + " clock. Go on with ./zonewatch up --clock " + earlier + ", or forget it with --fresh.");
        }
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
