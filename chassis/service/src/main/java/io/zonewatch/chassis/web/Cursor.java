package io.zonewatch.chassis.web;

import io.zonewatch.chassis.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * An opaque cursor: the sort key of the last item, with a check so that what was not given out is recognised. It guards
 * against accidents, not against forgery: whoever makes one reaches nothing that a filter could not reach.
 */
final class Cursor {

    private static final int CHECK = 4;

    private Cursor() {}

    /** The cursor of what follows a sort key. */
    static String after(String sortKey) {
        byte[] key = sortKey.getBytes(StandardCharsets.UTF_8);
        byte[] whole =
                ByteBuffer.allocate(CHECK + key.length).put(check(key)).put(key).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The sort key, if this is a cursor. */
    static Optional<String> read(String cursor) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            if (whole.length <= CHECK) {
                return Optional.empty();
            }
            byte[] key = Arrays.copyOfRange(whole, CHECK, whole.length);
            return Arrays.equals(check(key), Arrays.copyOf(whole, CHECK))
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] check(byte[] key) {
        return Arrays.copyOf(Sha256.of(key), CHECK);
    }
}
