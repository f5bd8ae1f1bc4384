package io.zonewatch.registry.bulk.file;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name of the sheet in a workbook
 * @param lines texts of the cells, the headings first
 */
public record Sheet(String name, List<List<String>> lines) {

    public Sheet {
        lines = List.copyOf(lines);
    }
}
