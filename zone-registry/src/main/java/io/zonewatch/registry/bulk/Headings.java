package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.file.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which column of a file holds what.
 *
 * @param kind what the rows are
 * @param line number of the line of headings
 * @param columns by position in the file; empty for a column that is only shown
 */
record Headings(BulkKind kind, int line, List<Optional<Column>> columns) {

    /**
     * Reads the headings: a column's name, or its heading in either language or both.
     *
     * @throws Problem import-rejected, naming each heading that is unknown or stands twice, and identifying columns that are
     *     missing
     */
    static Headings of(BulkKind kind, Table.Line line, Labels labels) {
        Problem problem = Problem.of(BulkFault.IMPORT_REJECTED, 0);
        List<Optional<Column>> found = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i);
            Optional<Column> column = text.isEmpty() ? Optional.empty() : named(kind, text, labels);
            if (column.isEmpty() && !text.isEmpty()) {
                problem.at(Table.address(i, line.number()), BulkFault.UNKNOWN_COLUMN, text);
            } else if (column.isPresent() && found.contains(column)) {
                problem.at(Table.address(i, line.number()), BulkFault.DUPLICATE_COLUMN, text);
            }
            found.add(column);
        }
        kind.identity().stream()
                .filter(name -> found.stream().flatMap(Optional::stream).noneMatch(column -> column.name()
                        .equals(name)))
                .forEach(name -> problem.at(
                        Table.address(0, line.number()), BulkFault.MISSING_COLUMN, labels.label(kind.heading(name))));
        if (problem.hasPlaces()) {
            throw problem;
        }
        return new Headings(
                kind,
                line.number(),
                found.stream().map(one -> one.filter(column -> !column.shown())).toList());
    }

    /** Position of the column that a fault is in: the first such, or the one that names the thing. */
    int position(String pointer) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).filter(column -> column.isAt(pointer)).isPresent()) {
                return i;
            }
        }
        return Math.max(0, columns.indexOf(Optional.of(kind.columns().getFirst())));
    }

    private static Optional<Column> named(BulkKind kind, String text, Labels labels) {
        return kind.columns().stream()
                .filter(column ->
                        column.name().equalsIgnoreCase(text) || labels.isLabel(kind.heading(column.name()), text))
                .findFirst();
    }
}
