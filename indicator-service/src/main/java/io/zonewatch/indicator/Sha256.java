package io.zonewatch.indicator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names contents by what they are. */
public final class Sha256 {

    /** What one looks like. */
    public static final String PATTERN = "[0-9a-f]{64}";

    private Sha256() {}

    /** The digest in hexadecimal. */
    public static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
