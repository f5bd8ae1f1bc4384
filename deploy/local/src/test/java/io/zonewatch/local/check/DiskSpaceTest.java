package io.zonewatch.local.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.local.command.Trouble;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    @Test
    void oneGibibyteIsEnough() {
        assertThatCode(() -> DiskSpace.check(folder, GIB)).doesNotThrowAnyException();
    }

    @Test
    void lessIsTooLittleAndTheSentenceSaysWhatToDo() {
        assertThatThrownBy(() -> DiskSpace.check(Path.of("/data"), GIB / 2))
                .isInstanceOf(Trouble.class)
                .hasMessage("only 0.5 GiB are free on the disk of /data, and 1.0 GiB are needed."
                        + " Make room, or forget earlier data with ./zonewatch up --fresh.");
    }

    @Test
    void theDiskOfTheFolderIsAsked() {
        assertThatCode(() -> DiskSpace.check(folder.resolve("new"))).doesNotThrowAnyException();
    }
}
