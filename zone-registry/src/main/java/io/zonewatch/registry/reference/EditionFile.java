package io.zonewatch.registry.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * An edition as the service is built with it: its description in {@code editions.json}, and the file of its entries.
 *
 * @param file name of the file beside the description
 */
record EditionFile(
        Catalogue catalogue,
        String version,
        int revision,
        String standard,
        LocalDate day,
        String file,
        int entries,
        String sha256,
        Bilingual source) {

    private static final String FOLDER = "/reference/";

    /** All editions that the service is built with. */
    static List<EditionFile> all(ObjectMapper mapper) {
        try (InputStream in = open("editions.json")) {
            return List.of(mapper.readValue(in, EditionFile[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is kept of its description. */
    Edition edition() {
        return new Edition(catalogue, version, revision, standard, day, entries, sha256, source);
    }

    /**
     * Reads the entries.
     *
     * @throws IllegalStateException if they are not as many as described
     */
    List<Entry> read() {
        try (InputStream in = open(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            List<Entry> read = rows.stream().map(this::entry).toList();
            if (read.size() != entries) {
                throw new IllegalStateException(file + " has " + read.size() + " entries, not " + entries);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(NamedCsvRecord row) {
        return new Entry(
                version,
                row.getField("code"),
                Level.valueOf(row.getField("level")),
                cell(row, "parent"),
                new Bilingual(row.getField("name_zh"), row.getField("name_en")),
                day(row, "valid_from"),
                day(row, "valid_to"));
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        String text = cell(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The cell; null if it is empty or the file has no such column. */
    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).filter(text -> !text.isEmpty()).orElse(null);
    }

    private static InputStream open(String name) {
        InputStream in = EditionFile.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the service was built without " + FOLDER + name);
        }
        return in;
    }
}
