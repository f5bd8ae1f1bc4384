package io.zonewatch.indicator.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of file that are taken. What a file is follows from its bytes, never from its name or what a client says. */
enum FileKind {
    /** Portable document: it begins with its version and ends with its mark (ISO 32000-2, 7.5). */
    PDF("application/pdf") {
        @Override
        boolean is(byte[] bytes) {
            String tail = text(bytes, Math.max(0, bytes.length - TAIL), bytes.length);
            return (starts(bytes, text("%PDF-1.")) || starts(bytes, text("%PDF-2."))) && tail.contains("%%EOF");
        }
    },
    /** PNG: signature, header first, end chunk last (ISO/IEC 15948, 5.2 and 5.6). */
    PNG("image/png") {
        @Override
        boolean is(byte[] bytes) {
            return bytes.length > PNG_HEADER + PNG_END
                    && bytes[0] == (byte) 0x89
                    && text(bytes, 1, PNG_HEADER).equals("PNG\r\n\u001a\n\0\0\0\rIHDR")
                    && text(bytes, bytes.length - PNG_END, bytes.length).startsWith("\0\0\0\0IEND");
        }
    },
    /** JPEG: start and end of image (ITU-T T.81, B.1). */
    JPEG("image/jpeg") {
        @Override
        boolean is(byte[] bytes) {
            int last = bytes.length - 1;
            return last > 2 && marker(bytes, 0, 0xD8) && bytes[2] == (byte) 0xFF && marker(bytes, last - 1, 0xD9);
        }
    },
    /** Workbook without macros (ECMA-376, parts 1 and 2). */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        boolean is(byte[] bytes) {
            return ZipNames.of(bytes)
                    .filter(content -> content.has("[Content_Types].xml")
                            && content.has("xl/workbook.xml")
                            && !content.has("xl/vbaProject.bin"))
                    .isPresent();
        }
    };

    private static final int TAIL = 1024;
    private static final int PNG_HEADER = 16;
    private static final int PNG_END = 12;

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the bytes are, if they are one of the kinds. */
    static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.is(bytes)).findFirst();
    }

    abstract boolean is(byte[] bytes);

    static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    static boolean marker(byte[] bytes, int at, int code) {
        return bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) code;
    }
}
