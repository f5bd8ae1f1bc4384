package io.zonewatch.testing.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where the browser is, and how it is started. */
final class Chromium {

    /** Headless, nothing of its own over the network, few processes; without a sandbox, which root cannot have. */
    static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--in-process-gpu",
            "--renderer-process-limit=1",
            "--disable-features=SpareRendererForSitePerProcess",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /** The program, or the end of the test: skipped with a loud word, failed where a browser is required. */
    static Path required() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String word =
                    "NO BROWSER: no chromium on the path, so NOTHING WAS LOOKED AT. Debian: apt-get install chromium fonts-noto-cjk";
            if ("required".equals(System.getenv("ZONEWATCH_BROWSER"))) {
                fail(word);
            }
            System.getLogger(Chromium.class.getName()).log(System.Logger.Level.WARNING, word);
            Assumptions.abort(word);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", ""))
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
