package io.zonewatch.local.suite;

import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The JVM's ahead-of-time cache (JEP 483, 514) of a service: classes as they were loaded and linked in an earlier run. The
 * first run after a build records, and writes it when it is stopped; later runs start from it. A cache that is missing or
 * does not fit costs time and nothing else.
 *
 * @param file made for exactly this build and this JDK
 */
record StartupCache(Path file) {

    private static final String QUIET = "-Xlog:aot=off,cds=off";
    private static final int NAME_BYTES = 8;

    /** The cache of the service's present build; those of earlier builds are deleted. */
    static StartupCache of(Service service, Path jar, Path folder) throws IOException {
        Files.createDirectories(folder);
        var prefix = service.module() + "-";
        var file = folder.resolve(prefix + fingerprint(jar) + ".aot");
        try (var caches = Files.list(folder)) {
            for (var other : caches.toList()) {
                if (other.getFileName().toString().startsWith(prefix) && !other.equals(file)) {
                    Files.delete(other);
                }
            }
        }
        return new StartupCache(file);
    }

    /** Whether there is none yet. */
    boolean isToBeMade() {
        return !Files.exists(file);
    }

    /** What the JVM is told in order to start from it. */
    List<String> use() {
        return List.of("-XX:AOTCache=" + file, QUIET);
    }

    /** What the JVM is told in order to record, and to write it in the end. */
    List<String> make() {
        return List.of("-XX:AOTCacheOutput=" + file, QUIET);
    }

    /** Changes with every build and every JDK; the JVM itself checks the jars more closely. */
    private static String fingerprint(Path jar) throws IOException {
        var identity = new StringBuilder(Runtime.version().toString());
        try (var files = Files.walk(jar.getParent())) {
            for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
                identity.append('\n').append(path).append(' ').append(Files.size(path));
                identity.append(' ').append(Files.getLastModifiedTime(path).toMillis());
            }
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
