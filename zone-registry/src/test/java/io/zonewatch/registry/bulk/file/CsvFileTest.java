package io.zonewatch.registry.bulk.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.file.Table.Line;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as spreadsheet programs in China write it, and as nobody should. */
class CsvFileTest {

    private static final String TEXT = "代码,名称\r\nU0011,池州经济技术开发区\r\n";

    /** Excel saves GB 18030 without any sign, and UTF-16 with tabs; others sign or do not. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, EFBBBF",
        "GB18030, ''",
        "GBK, ''",
        "GB18030, 84319533",
        "UTF-16LE, FFFE",
        "UTF-16BE, FEFF",
    })
    void everyEncodingIsRead(String charset, String mark) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex(mark));
        file.writeBytes(TEXT.getBytes(Charset.forName(charset)));

        assertThat(read(file.toByteArray()).lines())
                .containsExactly(new Line(1, List.of("代码", "名称")), new Line(2, List.of("U0011", "池州经济技术开发区")));
    }

    /** A picture, half a character, UTF-16 without a mark, a mark that does not fit: no list is any of these. */
    @ParameterizedTest
    @ValueSource(strings = {"FFD8FFE000104A464946", "C3E9FF", "4E6F0000", "EFBBBFFF", "FFFE00D8"})
    void whatIsInNoEncodingIsRefused(String hex) {
        refused(() -> read(HexFormat.of().parseHex(hex)), "unknown-encoding");
    }

    @Test
    void noBytesWhateverTheyAreDoAnythingButBeRefused() {
        Random random = new Random(2260);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(1, 200)];
            random.nextBytes(bytes);
            try {
                read(bytes);
                files(Limits.NARROW).read(FileFormat.XLSX, bytes);
            } catch (Problem problem) {
                assertThat(problem.code().status()).isIn(413, 422);
            }
        }
    }

    @Test
    void cellsMayHoldLineBreaksAndLinesAreCountedAsSpreadsheetsCountThem() {
        Table table = read("a;b\n\"1\n2\";x\n\n;\n 3 ;\"y;\"\"z\"\"\"\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.lines())
                .containsExactly(
                        new Line(1, List.of("a", "b")),
                        new Line(2, List.of("1\n2", "x")),
                        new Line(5, List.of("3", "y;\"z\"")));
        assertThat(Table.address(0, 1)).isEqualTo("A1");
        assertThat(Table.address(25, 7)).isEqualTo("Z7");
        assertThat(Table.address(26, 7)).isEqualTo("AA7");
        assertThat(Table.address(701, 7)).isEqualTo("ZZ7");
        assertThat(Table.address(702, 7)).isEqualTo("AAA7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n1\n2\n3\n4\n5\n", "a,b,c,d,e\n", "a\n123456789012345678901\n"})
    void whatIsBeyondTheLimitsIsRefused(String text) {
        refused(
                () -> files(Limits.NARROW).read(FileFormat.CSV, text.getBytes(StandardCharsets.UTF_8)),
                "file-too-large");
    }

    @Test
    void aQuotationThatNeverEndsDoesNotFillTheMemory() {
        byte[] file = ("a,b\n\"" + "x".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(file)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", ""})
    void aFileOfAnotherFormatIsRefused(String text) {
        refused(() -> read(text.getBytes(StandardCharsets.UTF_8)), "not-this-format");
    }

    private static Table read(byte[] file) {
        return files(Limits.WIDE).read(FileFormat.CSV, file);
    }

    static TableFiles files(FileLimits limits) {
        return new TableFiles(limits);
    }

    static void refused(Runnable reading, String code) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.code().code())
                .isEqualTo(code));
    }
}
