package org.reckoner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The only door to the EntityManager for rows of a tenant. */
@ApplicationScoped
public class TenantSession {
    @PersistenceContext
    EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    TenantScope scope;

    /**
     * The persistence context of this transaction, bound to the tenant of the scope.
     *
     * @throws IllegalStateException outside a transaction
     * @throws RuleViolation {@link PlatformProblem#NO_TENANT} outside a tenant
     */
    public EntityManager em() {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("rows of a tenant are read inside a transaction");
        }
        em.setProperty("eclipselink.tenant-id", scope.required().value());
        return em;
    }
}
