package io.zonewatch.chassis.web;

import io.zonewatch.chassis.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * An opaque cursor: the sort key of the last item, with a check so that what was not given out for this list is recognised. It
 * guards against accidents, not against forgery: whoever makes one reaches nothing that a filter could not reach.
 */
final class Cursor {

    private static final int CHECK = 4;

    private Cursor() {}

    /** The cursor of what follows a sort key in a list. */
    static String after(String sortKey, String list) {
        byte[] key = sortKey.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(CHECK + key.length)
                .put(check(key, list))
                .put(key)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The sort key, if this is a cursor of the list. */
    static Optional<String> read(String cursor, String list) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            if (whole.length <= CHECK) {
                return Optional.empty();
            }
            byte[] key = Arrays.copyOfRange(whole, CHECK, whole.length);
            return Arrays.equals(check(key, list), Arrays.copyOf(whole, CHECK)) && isStorable(key)
                    ? Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(key))
                            .toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** No key of a list has this character, which no text of the database can have. */
    private static boolean isStorable(byte[] key) {
        for (byte letter : key) {
            if (letter == 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] check(byte[] key, String list) {
        return Arrays.copyOf(Sha256.of(list.getBytes(StandardCharsets.UTF_8), key), CHECK);
    }
}
