package io.zonewatch.registry.bulk.file;

import static io.zonewatch.registry.bulk.file.CsvFileTest.files;
import static io.zonewatch.registry.bulk.file.CsvFileTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as people make them, and as those do who mean harm. */
class WorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void numbersAndDaysAreReadAsAPersonWouldTypeThem() throws IOException {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "列");
            sheet.value(1, 0, 341700);
            sheet.value(2, 0, new BigDecimal("1250.25"));
            sheet.value(3, 0, LocalDate.of(2016, 1, 31));
            sheet.style(3, 0).format("yyyy/m/d").set();
            sheet.value(4, 0, true);
            sheet.formula(5, 0, "1+1");
            sheet.value(6, 0, "=1+1");
            sheet.inlineString(7, 0, "池州");
            sheet.value(8, 0, new BigDecimal("0.30000000000000004"));
        });

        assertThat(files(Limits.WIDE).read(FileFormat.XLSX, file).lines().stream()
                        .map(line -> line.cell(0)))
                .startsWith("列", "341700", "1250.25", "2016-01-31")
                .contains("=1+1", "池州", "0.3");
    }

    @Test
    void onlyTheFirstSheetIsTheTable() {
        TableFiles files = files(Limits.WIDE);
        byte[] file = files.write(
                FileFormat.XLSX, new Sheet("表", List.of(List.of("a"))), new Sheet("说明", List.of(List.of("b"))));

        assertThat(files.read(FileFormat.XLSX, file).lines()).containsExactly(new Table.Line(1, List.of("a")));
    }

    /** 200 kB of zeros in a few hundred bytes. */
    @Test
    void whatUnpacksToMoreThanATableNeedsIsRefused() throws IOException {
        byte[] bomb = with("xl/media/bomb.bin", new byte[20_000_000]);
        byte[] sheet =
                with(SHEET, ("<worksheet>" + " ".repeat(20_000_000) + "</worksheet>").getBytes(StandardCharsets.UTF_8));

        refused(() -> files(Limits.NARROW).read(FileFormat.XLSX, bomb), "file-too-large");
        refused(() -> files(Limits.NARROW).read(FileFormat.XLSX, sheet), "file-too-large");
        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, sheet), "file-too-large");
    }

    @Test
    void aWorkbookOfCountlessPartsIsRefused() throws IOException {
        Map<String, byte[]> parts = parts(new io.zonewatch.registry.bulk.file.Workbook(Limits.WIDE).open(plain()));
        for (int i = 0; i < 300; i++) {
            parts.put("xl/part" + i + ".xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        }
        byte[] file = zip(parts);

        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, file), "file-too-large");
    }

    /** Entities name files of this machine, or grow a few bytes to gigabytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&y;</t></is></c></row></sheetData></worksheet>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><worksheet/>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>",
                "<worksheet><sheetData><row",
                "no xml",
                ""
            })
    void aDocumentTypeIsRefusedAndSoIsBrokenXml(String xml) throws IOException {
        byte[] file = with(SHEET, xml.getBytes(StandardCharsets.UTF_8));

        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, file), "file-unreadable");
    }

    /** A reader makes room up to the cell that is named. */
    @ParameterizedTest
    @ValueSource(strings = {"XFD1", "ZZ1", "A1048576", "A9999999"})
    void aCellFarAwayIsRefused(String cell) throws IOException {
        byte[] file = with(SHEET, sheet(cell));

        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, file), "file-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FXSHRXX1", "A99999999999", "1A", "a1"})
    void aPlaceThatIsNoneIsRefused(String cell) throws IOException {
        byte[] file = with(SHEET, sheet(cell));

        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, file), "file-unreadable");
    }

    @Test
    void hugeCellsAndManyLinesAreRefused() throws IOException {
        byte[] huge = workbook(sheet -> sheet.value(0, 0, "x".repeat(21)));
        byte[] many = workbook(sheet -> {
            for (int i = 0; i < 6; i++) {
                sheet.value(i, 0, "x");
            }
        });

        refused(() -> files(Limits.NARROW).read(FileFormat.XLSX, huge), "file-too-large");
        refused(() -> files(Limits.NARROW).read(FileFormat.XLSX, many), "file-too-large");
    }

    @Test
    void whatOnlyBeginsLikeAWorkbookIsRefused() throws IOException {
        byte[] whole = plain();
        byte[] otherZip = zip(Map.of("a.txt", new byte[1]));

        refused(
                () -> files(Limits.WIDE).read(FileFormat.XLSX, Arrays.copyOf(whole, whole.length / 2)),
                "file-unreadable");
        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, new byte[] {'P', 'K', 3, 4}), "file-unreadable");
        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, otherZip), "file-unreadable");
        refused(
                () -> files(Limits.WIDE)
                        .read(FileFormat.XLSX, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
                "not-this-format");
    }

    /** Written out, a few characters are a gigabyte; such a cell is judged like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E-999999999", "0E-2147483647", "1E100"})
    void aNumberThatNobodyWouldWriteOutStaysAsItIs(String number) throws IOException {
        byte[] file = with(SHEET, value("", number));

        assertThat(files(Limits.WIDE).read(FileFormat.XLSX, file).lines())
                .containsExactly(new Table.Line(1, List.of(number)));
    }

    /** A reader takes a minute for a number of a million digits, whatever its cell says of its type. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t=\"n\"",
                "t=\"s\"",
                "xmlns:x=\"x\" x:t=\"str\"",
                "xmlns:x=\"x\" x:t=\"n\" t=\"str\"",
                "xmlns:x=\"x\" t=\"str\" x:t=\"n\""
            })
    void aNumberOfCountlessDigitsIsRefusedBeforeItIsRead(String type) throws IOException {
        byte[] whole = with(SHEET, value(type, "7".repeat(1_000_000)));
        byte[] inPieces = with(SHEET, value(type, "7".repeat(40) + "<!-- -->" + "7".repeat(40)));

        refused(() -> files(Limits.LOOSE).read(FileFormat.XLSX, whole), "file-unreadable");
        refused(() -> files(Limits.WIDE).read(FileFormat.XLSX, inPieces), "file-unreadable");
    }

    @Test
    void theTextThatAFormulaGaveMayBeLong() throws IOException {
        String text = "池".repeat(100);

        assertThat(files(Limits.WIDE)
                        .read(FileFormat.XLSX, with(SHEET, value("t=\"str\"", text)))
                        .lines())
                .containsExactly(new Table.Line(1, List.of(text)));
    }

    private static byte[] value(String type, String value) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" "
                        + type + "><v>" + value + "</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sheet(String cell) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c r=\""
                        + cell + "\"><v>1</v></c></row></sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] plain() throws IOException {
        return workbook(sheet -> sheet.value(0, 0, "x"));
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            filling.fill(workbook.newWorksheet("表"));
        }
        return out.toByteArray();
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts(new io.zonewatch.registry.bulk.file.Workbook(Limits.WIDE).open(plain()));
        parts.put(part, content);
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
