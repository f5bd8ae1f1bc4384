package io.zonewatch.chassis.sql;

import java.sql.SQLException;

/** A statement the database did not carry out; {@link #state()} tells whether trying again can help. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** The SQLSTATE (ISO/IEC 9075), or empty where the driver gave none. */
    public String state() {
        return getCause() instanceof SQLException cause && cause.getSQLState() != null ? cause.getSQLState() : "";
    }
}
