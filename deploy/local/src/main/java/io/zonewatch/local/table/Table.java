package io.zonewatch.local.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A titled table with aligned columns; figures stand right, everything else left. */
public final class Table {

    private static final String GAP = "  ";

    private final String title;
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param right whether its cells stand right
     */
    public record Column(String heading, boolean right) {

        /** Of texts. */
        public static Column left(String heading) {
            return new Column(heading, false);
        }

        /** Of figures. */
        public static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    /** An empty table. */
    public Table(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Adds a row of as many cells as there are columns; a null is shown as a dash. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " cells are needed, not " + cells.length);
        }
        rows.add(Arrays.stream(cells).map(cell -> cell == null ? "-" : cell).toList());
        return this;
    }

    /** The whole table; every line ends with a line feed and none with a space. */
    @Override
    public String toString() {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        var text = new StringBuilder(title).append('\n');
        text.append(line(columns.stream().map(Column::heading).toList(), widths));
        text.append(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> text.append(line(row, widths)));
        if (rows.isEmpty()) {
            text.append("(none 无)\n");
        }
        return text.toString();
    }

    private int width(int column) {
        var longest =
                rows.stream().mapToInt(row -> Width.of(row.get(column))).max().orElse(0);
        return Math.max(longest, Width.of(columns.get(column).heading()));
    }

    private String line(List<String> cells, int... widths) {
        return IntStream.range(0, cells.size())
                        .mapToObj(i ->
                                cell(cells.get(i), widths[i], columns.get(i).right()))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing()
                + "\n";
    }

    private static String cell(String text, int width, boolean right) {
        var space = " ".repeat(width - Width.of(text));
        return right ? space + text : text + space;
    }
}
