package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** The hashes of the audit chain (SHA-256); every part is length-prefixed, so that none can flow over. */
final class Commitment {

    /** What the first seal follows. */
    static final byte[] GENESIS = new byte[32];

    private Commitment() {}

    /** Binds a payload without revealing it: hash of salt and payload. */
    static byte[] of(byte[] salt, byte[] payload) {
        return hash(salt, payload);
    }

    static byte[] text(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] length(byte[] part) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array();
    }

    static byte[] hash(byte[]... parts) {
        return Sha256.of(Arrays.stream(parts)
                .flatMap(part -> Stream.of(length(part), part))
                .toArray(byte[][]::new));
    }
}
