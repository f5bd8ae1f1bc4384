package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of a table that is read.
 *
 * @param number of its line in the file
 * @param content the thing as JSON: the members of the columns that the file has, less those that are left out
 * @param leftOut names of the columns whose cells are left out, because something is wrong with them
 */
public record Row(int number, ObjectNode content, Set<String> leftOut) {

    public Row {
        leftOut = Set.copyOf(leftOut);
    }

    /** The text of a member at the top, or null. */
    public String text(String member) {
        return content.path(member).isTextual() ? content.path(member).asText() : null;
    }

    /** Whether the cell of a column is left out. */
    public boolean lacks(String column) {
        return leftOut.contains(column);
    }

    /** The row without the cells of some columns. */
    Row without(Collection<Column> columns) {
        ObjectNode rest = content.deepCopy();
        columns.forEach(column -> column.remove(rest));
        return new Row(number, rest, columns.stream().map(Column::name).collect(Collectors.toSet()));
    }
}
