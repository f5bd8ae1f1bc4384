package io.zonewatch.registry.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * A kind of thing that comes and goes in tables. A feature that has one declares a bean of this type; importing, exporting,
 * templates and errors by cell follow from its columns. A row is what a request for the one thing would carry, as JSON with
 * members at the columns' pointers; texts of headings stand in the message files under {@link #heading}, by default {@code
 * column.<kind>.<column>}, notes under the same with {@code .note}.
 */
public interface BulkKind {

    /** Its name in paths, such as {@code units}. */
    String name();

    /** Its columns, in the order of a template; the first names the thing, and every row must fill it. */
    List<Column> columns();

    /** What says which thing a row is about: a file must have these columns. */
    List<String> identity();

    /** What makes two rows of one file rows about the same thing: values of these columns, as far as the file has them. */
    default List<String> distinct() {
        return identity();
    }

    /** The key of a column's heading in the message files. */
    default String heading(String column) {
        return "column." + name() + "." + column;
    }

    /** The parameters that narrow its export, beside the moment; one that bears a column's name is one of its choices. */
    default Set<String> filters() {
        return Set.of("division");
    }

    /**
     * Begins an import, in its transaction: takes all locks of all rows, always in the same order, so that two imports never
     * wait for each other.
     *
     * @return the rows in the order in which they can be taken: a row after those it builds on
     */
    default List<Row> begin(List<Row> rows) {
        return rows;
    }

    /**
     * Takes one row, as a single request would be taken: same rules, same audit entry, same events. Members of columns that
     * the file does not have are absent; empty cells are null.
     *
     * @throws Problem what a single request would be refused with; pointers name the row's members
     * @throws jakarta.validation.ConstraintViolationException likewise
     */
    Taken take(Row row);

    /**
     * Looks at a row of which cells are left out, because something is wrong with them: refuses whatever is wrong with those
     * that are there, each for itself and together, as far as that does not depend on what is missing. The import is refused in
     * any case; what is written here is never kept, but the rows behind find it.
     *
     * @throws Problem likewise
     * @throws jakarta.validation.ConstraintViolationException likewise
     */
    void check(Row row);

    /** What the caller can see of it, as rows to be written, in the order of their identity. */
    List<JsonNode> rows(ExportFilter filter);

    /** What became of a row. */
    enum Taken {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
