package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** Reads and writes accounts. */
@ApplicationScoped
class AccountStore {
    private static final int LANDLORDS_MAX = 1000;

    @Inject
    Database database;

    Optional<Account> find(long id) {
        return Optional.ofNullable(em().find(Account.class, id));
    }

    Optional<Account> byEmail(String email) {
        return em().createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", Account.keyOf(email))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byInvitation(String tokenHash) {
        return em().createQuery("select a from Account a where a.invitationHash = :hash", Account.class)
                .setParameter("hash", tokenHash)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean any(Role role) {
        return !em().createQuery("select a.id from Account a where a.role = :role", Long.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    List<AccountRow> landlords() {
        return rows(
                "select new org.reckoner.access.AccountRow(a.id, a.name, a.email, a.role, a.enabled, a.lastLoginAt)"
                        + " from Account a where a.tenantId is null order by a.name, a.id",
                null);
    }

    List<AccountRow> administrators(TenantId tenant) {
        return rows(
                "select new org.reckoner.access.AccountRow(a.id, a.name, a.email, a.role, a.enabled, a.lastLoginAt)"
                        + " from Account a where a.tenantId = :tenant and a.role = org.reckoner.platform.Role.TENANT_ADMINISTRATOR"
                        + " order by a.id",
                tenant);
    }

    private List<AccountRow> rows(String jpql, TenantId tenant) {
        var query = em().createQuery(jpql, AccountRow.class).setMaxResults(LANDLORDS_MAX);
        if (tenant != null) {
            query.setParameter("tenant", tenant.value());
        }
        return query.getResultList();
    }

    /** Writes at once, so that a taken e-mail shows here and not at the transaction's end. */
    void add(Account account) {
        em().persist(account);
        em().flush();
    }

    private EntityManager em() {
        return database.em();
    }
}
