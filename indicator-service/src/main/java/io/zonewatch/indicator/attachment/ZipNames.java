package io.zonewatch.indicator.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names in the central directory of a ZIP file (APPNOTE 6.3.10, 4.3.12 and 4.3.16). Nothing is unpacked, so that no file can make
 * itself large here.
 *
 * @param names of its entries, in lower case
 */
record ZipNames(Set<String> names) {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final byte[] FIRST = FileKind.text("PK\u0003\u0004");

    static Optional<ZipNames> of(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = bytes.length - END_LENGTH; at >= lowest && FileKind.starts(bytes, FIRST); at--) {
            if (zip.getInt(at) == END) {
                return read(bytes, zip, unsigned(zip, at + 10), zip.getInt(at + 16));
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipNames> read(byte[] bytes, ByteBuffer zip, int entries, int start) {
        Set<String> names = new HashSet<>();
        int at = start;
        for (int i = 0; i < entries; i++) {
            if (at < 0 || at > bytes.length - ENTRY_LENGTH || zip.getInt(at) != ENTRY) {
                return Optional.empty();
            }
            int from = at + ENTRY_LENGTH;
            int to = from + unsigned(zip, at + 28);
            if (to > bytes.length) {
                return Optional.empty();
            }
            names.add(FileKind.text(bytes, from, to).toLowerCase(Locale.ROOT));
            at = to + unsigned(zip, at + 30) + unsigned(zip, at + 32);
        }
        return Optional.of(new ZipNames(names));
    }

    boolean has(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    private static int unsigned(ByteBuffer zip, int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }
}
