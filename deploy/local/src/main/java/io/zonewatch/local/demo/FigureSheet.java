package io.zonewatch.local.demo;

import io.zonewatch.reporting.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The synthetic figures: {@code unit,indicator,breakdown,period,value}, one row per cell. */
final class FigureSheet {

    private static final String HEADER = "unit,indicator,breakdown,period,value";
    private static final int COLUMNS = 5;

    private final Map<Key, List<Cell>> cells = new HashMap<>();

    private FigureSheet() {}

    private record Key(String unit, Period period) {}

    /**
     * A figure as it is submitted.
     *
     * @param part of a breakdown, or null for the total
     * @param value a decimal string, sent as it stands
     */
    record Cell(String indicator, String part, String value) {}

    /**
     * Reads the sheet.
     *
     * @throws IllegalArgumentException with the line number if a line is not of that form
     */
    static FigureSheet read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException(file + " must begin with " + HEADER);
        }
        var sheet = new FigureSheet();
        for (int i = 1; i < lines.size(); i++) {
            var column = lines.get(i).split(",", -1);
            if (column.length != COLUMNS) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + " must have " + COLUMNS + " columns");
            }
            var key = new Key(column[0], Period.parse(column[3]));
            sheet.cells
                    .computeIfAbsent(key, unused -> new ArrayList<>())
                    .add(new Cell(column[1], column[2].isEmpty() ? null : column[2], column[4]));
        }
        return sheet;
    }

    /** This sheet, but for the reports that another one has: those are taken from there. */
    FigureSheet with(FigureSheet other) {
        var together = new FigureSheet();
        together.cells.putAll(cells);
        together.cells.putAll(other.cells);
        return together;
    }

    /** What the unit reports on these indicators for the period, in the order of the sheet. */
    List<Cell> of(String unit, Period period, Set<String> indicators) {
        return cells.getOrDefault(new Key(unit, period), List.of()).stream()
                .filter(cell -> indicators.contains(cell.indicator()))
                .toList();
    }
}
