package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantList;

/** Reads and writes single tenants, and walks over all of them for the processes. */
@ApplicationScoped
class TenantStore {
    private static final int WALK_MAX = 500;

    /** So long after its last date a closed tenant's late data are still counted and exported. */
    private static final int CLOSED_DAYS = 31;

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    /** The ciphertext of the provider's client secret. */
    Optional<String> sealedClientSecret(long id) {
        return em().createQuery(
                        "select t.logIn.encryptedSecret from Tenant t"
                                + " where t.id = :id and t.logIn.encryptedSecret is not null",
                        String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Optional<Tenant> find(long id) {
        return Optional.ofNullable(em().find(Tenant.class, id));
    }

    /**
     * What is asked of a tenant again and again by whoever works through many.
     *
     * @param partnerId of the partner who pays for it, or null
     */
    record Known(BilledTenant billed, TenantDetails details, Long partnerId) {
        static Known of(Tenant t) {
            return new Known(TenantStore.billed(t), t.details(), t.partnerId());
        }
    }

    /** The tenant the thread is in. */
    Optional<Known> known(TenantId tenant) {
        return ahead.known("tenant", List.of(), this::known).or(() -> seen(tenant));
    }

    /** Any tenant, as the answer to one look shows it. */
    Optional<Known> seen(TenantId tenant) {
        return ahead.seen(
                "tenant known", List.of(tenant), () -> find(tenant.value()).map(Known::of));
    }

    private Map<Long, Known> known(TenantList tenants) {
        return em().createQuery("select t from Tenant t where t.id in :ids", Tenant.class)
                .setParameter(
                        "ids", tenants.tenants().stream().map(TenantId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Tenant::id, Known::of));
    }

    void add(Tenant tenant) {
        em().persist(tenant);
        flush();
        database.call(c -> update(c, "insert into tenant_figure (tenant_id, active_users) values (?, 0)", tenant.id()));
    }

    /** Writes now, so that a value somebody else took in this very moment is refused here and not at the commit. */
    void flush() {
        try {
            em().flush();
        } catch (PersistenceException e) {
            throw Database.isConstraintViolation(e) ? new RuleViolation(PlatformProblem.STALE) : e;
        }
    }

    /** Makes a change of rows that belong to a tenant a change of the tenant, so that its version tells others. */
    void touch(Tenant tenant) {
        em().lock(tenant, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** The tenant of that name. */
    Optional<Long> idOf(String name) {
        return em().createQuery("select t.id from Tenant t where t.nameKey = :key", Long.class)
                .setParameter("key", Tenant.keyOf(name))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Refuses a name or an identifier that another tenant has. Asked before a tenant is changed: queries write changes first. */
    void refuseTaken(TenantDetails details, long butNot) {
        if (taken("nameKey", Tenant.keyOf(details.name()), butNot)) {
            throw RuleViolation.of("name", TenantProblem.NAME_TAKEN, details.name());
        }
        var externalId = details.identifiers().externalId();
        if (externalId != null && taken("identifiers.externalId", externalId, butNot)) {
            throw RuleViolation.of("externalId", TenantProblem.EXTERNAL_ID_TAKEN, externalId);
        }
        if (details.instanceId() != null && taken("instanceId", details.instanceId(), butNot)) {
            throw RuleViolation.of("instanceId", TenantProblem.INSTANCE_ID_TAKEN);
        }
    }

    private boolean taken(String column, String value, long butNot) {
        return !em().createQuery(
                        "select t.id from Tenant t where t." + column + " = :value and t.id <> :id", Long.class)
                .setParameter("value", value)
                .setParameter("id", butNot)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Set<ProductLicence> products(long tenantId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select product from tenant_product where tenant_id = ?")) {
                query.setLong(1, tenantId);
                var found = EnumSet.noneOf(ProductLicence.class);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(ProductLicence.valueOf(rows.getString(1)));
                }
                return found;
            }
        });
    }

    void license(long tenantId, Set<ProductLicence> products) {
        database.call(c -> {
            update(c, "delete from tenant_product where tenant_id = ?", tenantId);
            for (var product : products) {
                update(c, "insert into tenant_product (tenant_id, product) values (?, ?)", tenantId, product.name());
            }
            return null;
        });
    }

    void noteExport(List<TenantId> tenants, LocalDate date) {
        database.call(c -> {
            try (var update = c.prepareStatement("update tenant_figure set exported_on = ? where tenant_id in ("
                    + SqlLists.marks(tenants.size()) + ") and (exported_on is null or exported_on < ?)")) {
                var place = 1;
                update.setObject(place++, date);
                for (var tenant : tenants) {
                    update.setLong(place++, tenant.value());
                }
                update.setObject(place, date);
                return update.executeUpdate();
            }
        });
    }

    /** The next tenants in use that are billed so (or any), by id, so that a process can walk over all of them in steps. */
    List<BilledTenant> inUseAfter(long id, Billable billable, LocalDate today) {
        var jpql = "select t from Tenant t where t.id > :id"
                + " and (t.state in (:active, :suspended) or t.closedOn >= :closedSince)"
                + (billable == null ? "" : " and t.billable = :billable") + " order by t.id";
        var query = em().createQuery(jpql, Tenant.class)
                .setParameter("id", id)
                .setParameter("active", TenantState.ACTIVE)
                .setParameter("suspended", TenantState.SUSPENDED)
                .setParameter("closedSince", today.minusDays(CLOSED_DAYS))
                .setMaxResults(WALK_MAX);
        if (billable != null) {
            query.setParameter("billable", billable);
        }
        return query.getResultStream().map(TenantStore::billed).toList();
    }

    /** Those of these that there are, by id. */
    List<BilledTenant> billed(Collection<TenantId> those) {
        return em().createQuery("select t from Tenant t where t.id in :ids order by t.id", Tenant.class)
                .setParameter("ids", those.stream().map(TenantId::value).toList())
                .getResultStream()
                .map(TenantStore::billed)
                .toList();
    }

    static BilledTenant billed(Tenant t) {
        return new BilledTenant(
                new TenantId(t.id()), t.name(), t.billable(), t.identifiers(), t.instanceId(), t.zone(), t.closedOn());
    }

    private static int update(Connection c, String sql, Object... values) throws SQLException {
        try (var statement = c.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private EntityManager em() {
        return database.em();
    }
}
