package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Finds out how a text is encoded. Spreadsheet programs in China save CSV in the system's GB 18030 (or its subset GBK)
 * without any sign, others in UTF-8 with or without a byte order mark, or in UTF-16 with one. A mark decides; without one a
 * text that is valid UTF-8 is UTF-8, since no Chinese text in GB 18030 of any length happens to be that; then GB 18030.
 */
final class Encoded {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private Encoded() {}

    /** Byte order marks, the longest first. */
    private enum Mark {
        OF_GB18030("84319533", GB18030),
        OF_UTF_8("EFBBBF", StandardCharsets.UTF_8),
        OF_UTF_16_LE("FFFE", StandardCharsets.UTF_16LE),
        OF_UTF_16_BE("FEFF", StandardCharsets.UTF_16BE);

        private final String hex;
        private final Charset charset;

        Mark(String hex, Charset charset) {
            this.hex = hex;
            this.charset = charset;
        }

        private int length() {
            return hex.length() / 2;
        }

        private boolean begins(byte[] file) {
            return file.length >= length()
                    && HexFormat.of()
                            .withUpperCase()
                            .formatHex(file, 0, length())
                            .equals(hex);
        }
    }

    /**
     * The text, without its byte order mark.
     *
     * @throws Problem unknown-encoding
     */
    static String text(byte[] file) {
        for (Mark mark : Mark.values()) {
            if (mark.begins(file)) {
                return decoded(file, mark.length(), mark.charset).orElseThrow(Encoded::unknown);
            }
        }
        return decoded(file, 0, StandardCharsets.UTF_8)
                .or(() -> decoded(file, 0, GB18030))
                .orElseThrow(Encoded::unknown);
    }

    private static Optional<String> decoded(byte[] file, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
            return Optional.of(text).filter(found -> found.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Problem unknown() {
        return Problem.of(FileFault.UNKNOWN_ENCODING);
    }
}
