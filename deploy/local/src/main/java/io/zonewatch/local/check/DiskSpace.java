package io.zonewatch.local.check;

import io.zonewatch.local.command.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Room for the data of PostgreSQL and Kafka, which allocate their logs in advance. */
public final class DiskSpace {

    private static final long NEEDED = 1L << 30;
    private static final double GIB = 1L << 30;

    private DiskSpace() {}

    /**
     * Checks the disk of the folder.
     *
     * @throws Trouble if there is less than a gibibyte
     * @throws IOException if the disk cannot be asked
     */
    public static void check(Path folder) throws IOException {
        Files.createDirectories(folder);
        check(folder, Files.getFileStore(folder).getUsableSpace());
    }

    static void check(Path folder, long usable) {
        if (usable < NEEDED) {
            throw new Trouble(String.format(
                    Locale.ROOT,
                    "only %.1f GiB are free on the disk of %s, and %.1f GiB are needed."
                            + " Make room, or forget earlier data with ./zonewatch up --fresh.",
                    usable / GIB,
                    folder,
                    NEEDED / GIB));
        }
    }
}
