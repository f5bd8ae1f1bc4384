package io.zonewatch.local.installation;

import io.zonewatch.embedded.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the database roles, random, in a file that only its owner can read. They live beside the data that they
 * open and are forgotten with it.
 */
public final class Passwords {

    private static final int BYTES = 24;

    private final Properties known;

    private Passwords(Properties known) {
        this.known = known;
    }

    /**
     * The passwords of the file; made and written if there is none.
     *
     * @throws IOException if the disk refuses
     */
    public static Passwords loadOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, fresh());
        }
        var known = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
        }
        return new Passwords(known);
    }

    /** Of PostgreSQL's superuser. */
    public String superuser() {
        return known.getProperty("superuser");
    }

    /** The database of a service with the passwords of its two roles. */
    public Database database(Service service) {
        var name = service.shortName();
        return new Database(name, known.getProperty(name + ".owner"), known.getProperty(name + ".app"));
    }

    private static Properties fresh() {
        var random = new SecureRandom();
        var passwords = new Properties();
        passwords.setProperty("superuser", password(random));
        for (var service : Service.values()) {
            passwords.setProperty(service.shortName() + ".owner", password(random));
            passwords.setProperty(service.shortName() + ".app", password(random));
        }
        return passwords;
    }

    private static String password(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Written whole or not at all: half a file would lock everybody out of the data. */
    private static void write(Path file, Properties passwords) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh, StandardOpenOption.WRITE)) {
            passwords.store(writer, "Passwords of the database roles of this installation");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
