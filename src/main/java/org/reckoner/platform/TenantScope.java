package org.reckoner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The tenant whose data the running thread works on, entered around a block of work.
 *
 * <p>Not a request-scoped bean: a timer's tick runs inside one request context, so two tenants of one tick would share it.
 */
@ApplicationScoped
public class TenantScope {
    private static final ThreadLocal<TenantId> CURRENT = new ThreadLocal<>();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    /**
     * Runs work inside a tenant and leaves it afterwards, whatever happens.
     *
     * @throws IllegalStateException inside a transaction: rows already read would stay visible to the next tenant
     */
    public <T> T within(TenantId tenant, Callable<T> work) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a transaction belongs to one tenant");
        }
        var outer = CURRENT.get();
        CURRENT.set(tenant);
        try {
            return work.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** The same for work that throws nothing checked. */
    public <T> T inside(TenantId tenant, Supplier<T> work) {
        try {
            return within(tenant, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tenant of this thread, if one was entered. */
    public Optional<TenantId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The tenant of this thread.
     *
     * @throws RuleViolation {@link PlatformProblem#NO_TENANT} where none was entered
     */
    public TenantId required() {
        return current().orElseThrow(() -> new RuleViolation(PlatformProblem.NO_TENANT));
    }
}
