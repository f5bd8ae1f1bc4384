package io.zonewatch.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @TempDir
    Path folder;

    @Test
    void areMadeOnceKeptForTheOwnerAloneAndAllDifferent() throws Exception {
        var file = folder.resolve("data/passwords.properties");

        var made = Passwords.loadOrCreate(file);
        var read = Passwords.loadOrCreate(file);

        assertThat(read.superuser()).isEqualTo(made.superuser()).hasSize(32);
        assertThat(read.database(Service.INDICATOR)).isEqualTo(made.database(Service.INDICATOR));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Arrays.stream(Service.values())
                        .map(read::database)
                        .flatMap(database ->
                                java.util.stream.Stream.of(database.ownerPassword(), database.appPassword())))
                .doesNotHaveDuplicates()
                .doesNotContain(read.superuser());
    }
}
