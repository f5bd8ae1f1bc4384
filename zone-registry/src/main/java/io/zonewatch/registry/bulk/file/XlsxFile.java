package io.zonewatch.registry.bulk.file;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sheet.InertText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** XLSX, ECMA-376. Every cell is a text: numbers and days as a person would type them, formulas as what they last gave. */
final class XlsxFile {

    private static final String APPLICATION = "Zonewatch";
    private static final String VERSION = "1.0";
    private static final int WIDTH = 24;

    /** Spreadsheet programs keep no more digits of a number; what they write beyond is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    /** So many places before or behind its digits a number may have to be written out. */
    private static final int MOST_PLACES = 99;

    private XlsxFile() {}

    /** Reads the first sheet of a workbook that {@link Workbook} has opened. */
    static Table read(byte[] file, Guarded table) {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row ->
                    table.add(row.getRowNum(), row.stream().map(XlsxFile::text).toList()));
            return table.table();
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            // The reader fails in many ways on a workbook that is none; all of them mean the same.
            throw Problem.of(FileFault.FILE_UNREADABLE);
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getRawValue() == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? day(cell.asDate()) : number(cell);
            case STRING -> cell.asString();
            case FORMULA, BOOLEAN, ERROR, EMPTY -> cell.getRawValue();
        };
    }

    /** A number is a day where its format shows one: with a year or a day, or one of the formats built in for East Asia. */
    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[yd].*");
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    /** One that nobody would write out stays as the file has it: no column takes it, and its line is named. */
    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            return cell.getRawValue();
        }
        BigDecimal rounded = number.round(DIGITS);
        return (rounded.compareTo(number) == 0 ? number : rounded.stripTrailingZeros()).toPlainString();
    }

    static byte[] write(Sheet first, Sheet... others) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, APPLICATION, VERSION)) {
            write(workbook, first);
            for (Sheet other : others) {
                write(workbook, other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(org.dhatim.fastexcel.Workbook workbook, Sheet sheet) {
        Worksheet worksheet = workbook.newWorksheet(sheet.name());
        worksheet.freezePane(0, 1);
        for (int line = 0; line < sheet.lines().size(); line++) {
            List<String> cells = sheet.lines().get(line);
            for (int column = 0; column < cells.size(); column++) {
                worksheet.value(line, column, InertText.of(cells.get(column)));
            }
        }
        for (int column = 0; column < sheet.lines().getFirst().size(); column++) {
            worksheet.width(column, WIDTH);
            worksheet.style(0, column).bold().set();
        }
    }
}
