package io.zonewatch.local.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The captured messages, one file each. A file is named by the hash of the message's Message-ID, so that a message that is
 * sent again is the same file; a message without one is named by the hash of its bytes.
 */
final class MailStore implements MailKeeper {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String SUFFIX = ".eml";
    private static final int ID_BYTES = 16;

    private final Path folder;

    /** A store in the folder, which is made if it is not there. */
    MailStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Keeps the message; on return it survives a crash of the machine. A message that is there already stays as it is.
     *
     * @return its id
     * @throws IOException if the disk refuses; nothing was kept then
     */
    @Override
    public String keep(byte[] message) throws IOException {
        var id = id(message);
        var file = file(id);
        if (!Files.exists(file)) {
            var fresh = Files.createTempFile(folder, "arriving-", ".tmp");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(message);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        }
        return id;
    }

    /** The message as it arrived; empty if the id is none or unknown. */
    Optional<byte[]> raw(String id) throws IOException {
        return ID.matcher(id).matches() && Files.exists(file(id))
                ? Optional.of(Files.readAllBytes(file(id)))
                : Optional.empty();
    }

    /** When the message arrived, by the machine's clock, in milliseconds since 1970. */
    long arrivedMillis(String id) throws IOException {
        return Files.getLastModifiedTime(file(id)).toMillis();
    }

    /** All ids, in no order. */
    List<String> ids() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> ID.matcher(name).matches())
                    .toList();
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }

    /** Makes the new name durable, too. */
    private void syncFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What a message is known by. */
    static String id(byte[] message) {
        var name = Mail.read(new ByteArrayInputStream(message))
                .messageId()
                .map(id -> id.getBytes(StandardCharsets.UTF_8))
                .orElse(message);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
