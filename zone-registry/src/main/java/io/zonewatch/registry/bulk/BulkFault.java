package io.zonewatch.registry.bulk;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong with a table. */
enum BulkFault implements ProblemCode {
    /** Rows were refused, so nothing of the file was taken. */
    IMPORT_REJECTED,
    /** There is no row. */
    EMPTY_TABLE,
    /** The heading names no column. */
    UNKNOWN_COLUMN,
    /** The heading stands twice. */
    DUPLICATE_COLUMN,
    /** A column that says what a row is about is not there. */
    MISSING_COLUMN,
    /** A row before is about the same thing. */
    DUPLICATE_ROW;

    @Override
    public int status() {
        return 422;
    }
}
