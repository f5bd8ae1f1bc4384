package io.zonewatch.registry.bulk.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sheet.InertText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV, RFC 4180; read with commas, semicolons or tabs, whichever the headings are separated by. */
final class CsvFile {

    private static final int BUFFER = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static Table read(byte[] file, Guarded table) {
        String text = Encoded.text(file);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord record : records) {
                number++;
                table.add(number, record.getFields());
            }
            return table.table();
        } catch (CsvParseException e) {
            throw Problem.of(FileFault.FILE_UNREADABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a byte order mark, without which spreadsheet programs in China take UTF-8 for GB 18030. */
    static byte[] write(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            for (List<String> line : sheet.lines()) {
                writer.writeRecord(line.stream().map(InertText::of).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static char separator(String text) {
        String headings = text.lines().findFirst().orElse("");
        if (headings.indexOf(',') >= 0) {
            return ',';
        }
        return headings.indexOf('\t') >= 0 ? '\t' : headings.indexOf(';') >= 0 ? ';' : ',';
    }
}
