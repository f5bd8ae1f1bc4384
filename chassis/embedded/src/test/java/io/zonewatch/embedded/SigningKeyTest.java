package io.zonewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void whoeverComesAtTheSameTimeGetsTheSameKeyWhichOnlyItsOwnerReads() throws Exception {
        var file = folder.resolve("state").resolve("signing-key");
        Callable<String> command = () -> SigningKey.loadOrCreate(file).encoded();

        var keys = new HashSet<String>();
        try (var commands = Executors.newFixedThreadPool(4)) {
            for (var key : commands.invokeAll(Collections.nCopies(4, command))) {
                keys.add(key.get());
            }
        }

        assertThat(keys).containsExactly(Files.readString(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }
}
