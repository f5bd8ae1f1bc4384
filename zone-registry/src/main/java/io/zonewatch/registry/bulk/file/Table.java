package io.zonewatch.registry.bulk.file;

import java.util.List;

/**
 * What a file holds: its lines, the headings first. Empty lines are left out, but counted.
 *
 * @param lines each with its number in the file, beginning with 1
 */
public record Table(List<Line> lines) {

    public Table {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param number its number, as a spreadsheet program shows it
     * @param cells their texts, without white space around them; an empty cell is an empty text
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The text of a cell; empty beyond the end of the line. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** The name of a cell, as a spreadsheet program shows it, such as C7; the column counts from 0, the line from 1. */
    public static String address(int column, int line) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(line).toString();
    }
}
