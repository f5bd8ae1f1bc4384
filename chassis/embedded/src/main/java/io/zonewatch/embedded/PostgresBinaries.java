package io.zonewatch.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL server programs, unpacked once from their jar into a cache folder. */
public final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the programs for this machine under the cache folder, unless they are there. Safe when several JVMs do it at
     * once.
     *
     * @throws IOException if there are no programs for this machine among the jars, or the disk refuses
     */
    public static PostgresBinaries in(Path cache) throws IOException {
        byte[] archive;
        try (var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                System.getProperty("os.name"), System.getProperty("os.arch"))) {
            archive = in.readAllBytes();
        }
        var home = cache.toAbsolutePath().resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(home.getParent());
            var fresh = Files.createTempDirectory(home.getParent(), "postgres-unpacking-");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, fresh);
            publish(fresh, home);
        }
        return new PostgresBinaries(home);
    }

    /** Command line of one of the programs. PostgreSQL refuses to be root, so root becomes nobody in a user namespace. */
    List<String> command(String program) {
        var path = home.resolve("bin").resolve(program).toString();
        return LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U", path) : List.of(path);
    }

    /** Whoever else unpacked the same meanwhile may be first; what the system calls that differs. */
    static void publish(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(fresh);
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry leaves the folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Tells one release from another, in a few milliseconds also where the JVM has just begun. */
    private static String fingerprint(byte[] archive) {
        var checksum = new CRC32();
        checksum.update(archive);
        return "%08x-%d".formatted(checksum.getValue(), archive.length);
    }
}
