package io.zonewatch.indicator.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is follows from its bytes. */
class FileKindTest {

    /** One grey pixel. */
    private static final String PNG = "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
            + "3a7e9b550000000a49444154789c6360000000020001e221bc330000000049454e44ae426082";

    @Test
    void eachKindIsKnownByItsBytes() throws IOException {
        assertThat(FileKind.of(bytes("%PDF-1.7\n1 0 obj\n%%EOF\n"))).contains(FileKind.PDF);
        assertThat(FileKind.of(HexFormat.of().parseHex(PNG))).contains(FileKind.PNG);
        assertThat(FileKind.of(HexFormat.of().parseHex("ffd8ffe000104a464946ffd9")))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
    }

    @Test
    void aWorkbookWithMacrosAndAnyOtherArchiveAreNotTaken() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).isEmpty();
    }

    @Test
    void noPrefixOfAFileIsTheFile() throws IOException {
        for (byte[] whole : new byte[][] {
            HexFormat.of().parseHex(PNG), bytes("%PDF-1.7\nx\n%%EOF"), zip("[Content_Types].xml", "xl/workbook.xml")
        }) {
            for (int length = 0; length < whole.length; length++) {
                assertThat(FileKind.of(Arrays.copyOf(whole, length)))
                        .as("%s of %s bytes", length, whole.length)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "<html><script>alert(1)</script>%%EOF", "MZ\u0090", "#!/bin/sh", "PK\u0003\u0004"})
    void anythingElseIsNoneOfThem(String text) {
        assertThat(FileKind.of(bytes(text))).isEmpty();
    }

    @Test
    void aDirectoryThatLeadsOutOfTheFileIsNone() throws IOException {
        byte[] zip = zip("[Content_Types].xml", "xl/workbook.xml");
        int end = zip.length - 22;
        for (int at : new int[] {end + 16, end + 17, end + 18, end + 19, end + 10}) {
            byte[] broken = zip.clone();
            broken[at] = (byte) 0xFF;
            assertThat(FileKind.of(broken)).as("byte %s", at).isEmpty();
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
