package io.zonewatch.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project is on disk. */
public final class Roots {

    private Roots() {}

    /** The root folder of the project: the system property {@code zonewatch.root}, or the nearest folder with the topics. */
    public static Path project() {
        var given = System.getProperty("zonewatch.root");
        if (given != null) {
            return Path.of(given);
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/topics.yaml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run inside the project, or set the system property zonewatch.root");
    }

    /** Ignored folder for what is worth keeping between runs and can be made again at any time. */
    public static Path cache() {
        return project().resolve(".zonewatch/cache");
    }
}
