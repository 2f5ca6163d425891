package org.reckoner.platform;

import java.sql.SQLException;

/** The database refused or could not be reached. */
public class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseFailure(SQLException cause) {
        super(cause);
    }

    /** Whether a unique or foreign key refused the rows (SQL state class 23). */
    public boolean isConstraintViolation() {
        for (var e = (SQLException) getCause(); e != null; e = e.getNextException()) {
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
                return true;
            }
        }
        return false;
    }
}
