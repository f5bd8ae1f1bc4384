package io.zonewatch.assessment.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Files that a spreadsheet program opens: numbers to be calculated with, texts that run nothing. */
class HandoverFormatTest {

    private static final List<List<Object>> LINES = List.of(
            List.of("目标", "值", "差距", "原因"),
            Arrays.asList("=HYPERLINK(\"http://x\")", new BigDecimal("69.10"), new BigDecimal("-0.30"), null));

    @Test
    void csvKeepsEveryDecimalAndMarksWhatCouldRun() {
        assertThat(new String(HandoverFormat.CSV.write(LINES), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF目标,值,差距,原因\r\n\"'=HYPERLINK(\"\"http://x\"\")\",69.10,-0.30,\r\n");
    }

    @Test
    void aWorkbookHasNumbersAsNumbersAndTextsAsTexts() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(HandoverFormat.XLSX.write(LINES)))) {
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows).hasSize(2);
            Row line = rows.get(1);
            assertThat(line.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(line.getCell(0).asString()).isEqualTo("'=HYPERLINK(\"http://x\")");
            assertThat(line.getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(line.getCell(1).asNumber()).isEqualByComparingTo("69.10");
            assertThat(line.getCell(2).asNumber()).isEqualByComparingTo("-0.30");
        }
    }
}
