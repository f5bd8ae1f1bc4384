package io.zonewatch.chassis.audit;

import java.util.List;

/**
 * Which units of the audit trail exist for the caller, by the divisions they belong to: each service keeps its units in its own way. Without
 * such a bean a caller whose scope is less than the installation reads of the units that the token names.
 */
public interface AuditedUnits {

    /**
     * A condition on a column of unit codes.
     *
     * @param sql with a {@code ?} for each argument, in their order
     */
    record Condition(String sql, List<?> arguments) {}

    /** That the unit of the column exists for the caller; false where the column is null. */
    Condition visible(String column);
}
