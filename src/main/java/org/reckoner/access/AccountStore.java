package org.reckoner.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;

/** Reads and writes accounts. */
@ApplicationScoped
class AccountStore {
    private static final int LIST_MAX = 1000;

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

    /** Notes a log-in without disturbing whoever edits the account at the same moment. */
    void loggedIn(long id, Instant at) {
        em().createQuery("update Account a set a.lastLoginAt = :at where a.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Uses a half-minute of the second factor up; of two who try one succeeds, and none goes back in time. */
    boolean useStep(long id, long step) {
        return em().createQuery("update Account a set a.secondFactor.step = :step"
                                + " where a.id = :id and a.secondFactor.step < :step")
                        .setParameter("step", step)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Whose log-ins end in the domain: the tenants, null for landlords; two at most, since more say no more. */
    List<Long> tenantsOfDomain(String domain) {
        return em().createQuery("select distinct a.tenantId from Account a where a.emailDomain = :domain", Long.class)
                .setParameter("domain", domain)
                .setMaxResults(2)
                .getResultList();
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

    /** Platform owners and landlords, by name. */
    List<AccountRow> landlords() {
        return em().createQuery("select a from Account a where a.tenantId is null order by a.name, a.id", Account.class)
                .setMaxResults(LIST_MAX)
                .getResultStream()
                .map(Account::row)
                .toList();
    }

    /** A tenant's administrators, oldest first. */
    List<AccountRow> administrators(TenantId tenant) {
        return em().createQuery(
                        "select a from Account a where a.tenantId = :tenant and a.role = :role order by a.id",
                        Account.class)
                .setParameter("tenant", tenant.value())
                .setParameter("role", Role.TENANT_ADMINISTRATOR)
                .setMaxResults(LIST_MAX)
                .getResultStream()
                .map(Account::row)
                .toList();
    }

    /** The log-ins of a tenant's users; few of the users have one. */
    List<Account> ofUsers(TenantId tenant, Collection<Long> users) {
        return em().createQuery(
                        "select a from Account a where a.tenantId = :tenant and a.userId in :users order by a.id",
                        Account.class)
                .setParameter("tenant", tenant.value())
                .setParameter("users", users)
                .setMaxResults(LIST_MAX)
                .getResultList();
    }

    void remove(Account account) {
        em().remove(account);
        em().flush();
    }

    /** Writes at once, so that a taken e-mail shows here and not at the transaction's end. */
    void add(Account account) {
        em().persist(account);
        try {
            em().flush();
        } catch (PersistenceException e) {
            throw Database.isConstraintViolation(e)
                    ? RuleViolation.of("email", AccessProblem.EMAIL_TAKEN, account.email())
                    : e;
        }
    }

    private EntityManager em() {
        return database.em();
    }
}
