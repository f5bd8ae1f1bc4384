package io.zonewatch.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server on the loopback interface.
 *
 * @param binaries the server programs
 * @param data folder of the cluster; created on {@link #prepare}
 * @param port TCP port; there is no Unix socket
 * @param password of the superuser {@code postgres}
 * @param durability what survives a crash
 */
public record Postgres(PostgresBinaries binaries, Path data, int port, String password, Durability durability)
        implements Program {

    /** What a crash of the machine may take away. */
    public enum Durability {
        /** Nothing that was committed: the only setting outside tests. */
        FULL("on"),
        /** Everything. Faster, for tests whose data nobody needs afterwards and whose passwords are no secret. */
        NONE("off");

        private final String setting;

        Durability(String setting) {
            this.setting = setting;
        }
    }

    static final String SUPERUSER = "postgres";

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public void prepare() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Folders.delete(data);
        Files.createDirectories(data.getParent());
        var passwordFile = Files.createTempFile(
                data.getParent(),
                "superuser",
                ".txt",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var fresh = data.resolveSibling(data.getFileName() + ".initialising");
        try {
            Folders.delete(fresh);
            Files.writeString(passwordFile, password);
            initialise(fresh, passwordFile);
            Files.move(fresh, data);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void initialise(Path folder, Path passwordFile) throws IOException {
        var command = new ArrayList<>(binaries.command("initdb"));
        command.addAll(List.of("-D", folder.toString(), "-U", SUPERUSER, "--pwfile=" + passwordFile));
        command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--no-locale", "--data-checksums"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        if (durability == Durability.NONE) {
            command.add("--no-sync");
            // each new connection hashes its password so many times, which takes a JVM of tests far longer than what it
            // asks then
            command.addAll(List.of("-c", "scram_iterations=1"));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("PostgreSQL could not create its data folder:\n" + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL created its data folder", e);
        }
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<>(binaries.command("postgres"));
        command.addAll(List.of("-D", data.toString()));
        set(command, "port", Integer.toString(port));
        set(command, "listen_addresses", "127.0.0.1");
        set(command, "unix_socket_directories", "");
        set(command, "max_connections", "200");
        set(command, "jit", "off");
        set(command, "timezone", "UTC");
        set(command, "fsync", durability.setting);
        set(command, "synchronous_commit", durability.setting);
        set(command, "full_page_writes", durability.setting);
        set(command, "recovery_init_sync_method", "syncfs"); // one call after a crash, not one per file
        return List.copyOf(command);
    }

    private static void set(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }

    /** Fast shutdown: open transactions are rolled back, committed ones are on disk. A plain TERM would wait for clients. */
    @Override
    public void askToStop(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        } catch (IOException e) {
            process.destroy();
        }
    }

    @Override
    public boolean isReady() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** JDBC address of one of the databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * A connection as superuser.
     *
     * @throws SQLException if the server is down or the database does not exist
     */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }
}
