package io.zonewatch.chassis.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the audit chain (SHA-256, FIPS 180-4); every part is length-prefixed, so that none can flow over. */
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

    static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
