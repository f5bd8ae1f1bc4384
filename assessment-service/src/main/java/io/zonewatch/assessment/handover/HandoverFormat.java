package io.zonewatch.assessment.handover;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zonewatch.chassis.sheet.InertText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How a table is written as a file: numbers as they are, texts so that no spreadsheet program runs them. */
enum HandoverFormat {
    /** RFC 4180. With a byte order mark, without which spreadsheet programs in China take UTF-8 for GB 18030. */
    CSV(HandoverFormat.CSV_TYPE, "csv") {
        @Override
        byte[] write(List<List<Object>> lines) {
            StringWriter text = new StringWriter();
            text.write('\uFEFF');
            try (CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                lines.forEach(line -> writer.writeRecord(
                        line.stream().map(HandoverFormat::text).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** ECMA-376, one sheet. It carries the moment it was written, so two files with the same digest need not be the same bytes. */
    XLSX(HandoverFormat.XLSX_TYPE, "xlsx") {
        @Override
        byte[] write(List<List<Object>> lines) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(out, "Zonewatch", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Zonewatch");
                sheet.freezePane(0, 1);
                for (int line = 0; line < lines.size(); line++) {
                    for (int column = 0; column < lines.get(line).size(); column++) {
                        put(sheet, line, column, lines.get(line).get(column));
                    }
                }
                sheet.range(0, 0, 0, lines.getFirst().size() - 1).style().bold().set();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    };

    /** Media type of CSV. */
    static final String CSV_TYPE = "text/csv";

    /** Media type of XLSX. */
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    HandoverFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract byte[] write(List<List<Object>> lines);

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    private static String text(Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> InertText.of(cell.toString());
        };
    }

    private static void put(Worksheet sheet, int line, int column, Object cell) {
        switch (cell) {
            case null -> {}
            case BigDecimal number -> sheet.value(line, column, number);
            default -> sheet.value(line, column, InertText.of(cell.toString()));
        }
    }
}
