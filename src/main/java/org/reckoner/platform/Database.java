package org.reckoner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Plain JDBC for the bulk paths of stores; joins the running transaction. Statements bind the tenant first. */
@ApplicationScoped
public class Database {
    private static final long MICROS_OF_SECOND = 1_000_000;
    private static final long NANOS_OF_MICRO = 1_000;

    @Resource(lookup = "java:app/jdbc/main")
    DataSource source;

    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /** Work with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Lends the connection of the running transaction to the work; outside any, one of its own. Inside it is the very connection
     * that JPA writes over: the server shares one between the two in requests, but not on the timers' threads.
     */
    public <T> T call(Work<T> work) {
        try {
            return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
                    ? withOwnConnection(work)
                    : work.with(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private <T> T withOwnConnection(Work<T> work) throws SQLException {
        try (var connection = source.getConnection()) {
            return work.with(connection);
        }
    }

    /** A query whose rows are read one by one, however many. No other statement on the connection until it is closed. */
    public static PreparedStatement streamed(Connection connection, String sql) throws SQLException {
        var query = connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        var embedded = "H2".equals(connection.getMetaData().getDatabaseProductName());
        // MySQL's driver reads all rows into memory, unless asked by this very number not to.
        query.setFetchSize(embedded ? 1000 : Integer.MIN_VALUE);
        return query;
    }

    /** The EntityManager for the installation's own tables; rows of tenants come from {@link TenantSession}. */
    public EntityManager em() {
        return em;
    }

    /**
     * What a write gives.
     *
     * @param taken thrown where a key refuses what is written
     */
    public static <T> T unique(Supplier<RuleViolation> taken, Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException e) {
            throw isConstraintViolation(e) ? taken.get() : e;
        }
    }

    /** What a write gives; false where a key refuses what is written. */
    public static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (RuntimeException e) {
            if (isConstraintViolation(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Whether a unique or foreign key was the cause, however deep. */
    public static boolean isConstraintViolation(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConstraintViolation(sql)) {
                return true;
            }
        }
        return false;
    }

    /** A batch names what stopped it as its next exception, not as its cause. */
    private static boolean isConstraintViolation(SQLException first) {
        for (var e = first; e != null; e = e.getNextException()) {
            if (e instanceof SQLIntegrityConstraintViolationException) {
                return true;
            }
        }
        return false;
    }

    /**
     * An instant as a DATETIME(6) column takes it. A text, because MySQL's driver cuts date-times to whole seconds before a
     * MariaDB older than 11, whose version it misreads.
     */
    public static String stored(Instant instant) {
        return instant == null ? null : StoredText.of(instant);
    }

    /** An instant as it was stored. */
    public static Instant instant(LocalDateTime stored) {
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /**
     * An instant of microseconds since 1970, {@code timestampdiff(microsecond, timestamp '1970-01-01 00:00:00', login_at)}. So those are asked
     * that read millions: for each date-time the server's pool looks up the driver's method anew.
     */
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_OF_SECOND), Math.floorMod(micros, MICROS_OF_SECOND) * NANOS_OF_MICRO);
    }
}
