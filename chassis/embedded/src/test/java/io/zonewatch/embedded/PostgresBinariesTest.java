package io.zonewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several may unpack the same programs at once. */
class PostgresBinariesTest {

    @TempDir
    private Path cache;

    @Test
    void whoComesSecondTakesWhatIsThere() throws IOException {
        Path home = cache.resolve("home");
        PostgresBinaries.publish(unpacked("first"), home);
        Path second = unpacked("second");

        PostgresBinaries.publish(second, home);

        assertThat(home.resolve("first")).exists();
        assertThat(second).doesNotExist();
    }

    @Test
    void whatCannotBePutThereIsTold() throws IOException {
        Path fresh = unpacked("first");
        Path nowhere = cache.resolve("missing").resolve("home");

        assertThatThrownBy(() -> PostgresBinaries.publish(fresh, nowhere)).isInstanceOf(FileSystemException.class);
    }

    private Path unpacked(String file) throws IOException {
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        Files.createFile(fresh.resolve(file));
        return fresh;
    }
}
