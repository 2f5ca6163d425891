package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;

/** Reads and writes tenants. The only place with lists over all tenants; each is narrowed to what the caller may see. */
@ApplicationScoped
class TenantStore {
    private static final Map<String, String> SORT_COLUMNS = Map.of(
            "name", "t.name_key",
            "billable", "t.billable",
            "region", "t.billing_region",
            "activeUsers", "f.active_users",
            "state", "t.state",
            "exportedOn", "f.exported_on");

    private static final String ROWS = """
            select t.id, t.name, t.billable, t.billing_region, t.zone, t.state, f.active_users, t.users_max, f.exported_on
              from tenant t left join tenant_figure f on f.tenant_id = t.id
            """;

    @Inject
    Database database;

    Optional<Tenant> find(long id) {
        return Optional.ofNullable(em().find(Tenant.class, id));
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

    boolean taken(String column, String value, long butNot) {
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

    void noteActiveUsers(TenantId tenant, int count) {
        database.call(
                c -> update(c, "update tenant_figure set active_users = ? where tenant_id = ?", count, tenant.value()));
    }

    void noteExport(TenantId tenant, LocalDate date) {
        database.call(c -> update(
                c,
                "update tenant_figure set exported_on = ? where tenant_id = ? and (exported_on is null or exported_on < ?)",
                date,
                tenant.value(),
                date));
    }

    /** What a caller may see of the tenants that fit, in a total order. */
    Page<TenantRow> page(Caller caller, TenantSearch search, Window window) {
        return page(new TenantCondition(caller, search), window);
    }

    /** The tenants a landlord looks after. */
    Page<TenantRow> pageOf(long landlordAccount, Window window) {
        return page(TenantCondition.assignedTo(landlordAccount), window);
    }

    /** One tenant as lists show it. */
    Optional<TenantRow> row(long id) {
        return page(TenantCondition.only(id), new Window(0, 1, null, false)).rows().stream()
                .findFirst();
    }

    /** The names of those of the tenants that a caller may see, by id. */
    Map<Long, String> names(Caller caller, Collection<Long> ids) {
        var condition = new TenantCondition(caller, TenantSearch.ALL).among(ids);
        return database.call(c -> {
            try (var query = c.prepareStatement("select t.id, t.name from tenant t" + condition.sql())) {
                condition.bind(query);
                var names = new HashMap<Long, String>();
                for (var found = query.executeQuery(); found.next(); ) {
                    names.put(found.getLong(1), found.getString(2));
                }
                return names;
            }
        });
    }

    private Page<TenantRow> page(TenantCondition condition, Window window) {
        var column = SORT_COLUMNS.getOrDefault(Objects.toString(window.sortKey(), ""), "t.name_key");
        var order = column + (window.descending() ? " desc" : "") + ", t.id";
        return database.call(c -> {
            var rows = new ArrayList<TenantRow>();
            try (var query = c.prepareStatement(ROWS + condition.sql() + " order by " + order + " limit ? offset ?")) {
                var next = condition.bind(query);
                query.setInt(next, Math.min(window.size(), Page.MAX_SIZE));
                query.setInt(next + 1, window.first());
                for (var found = query.executeQuery(); found.next(); ) {
                    rows.add(row(found));
                }
            }
            try (var count = c.prepareStatement("select count(*) from tenant t" + condition.sql())) {
                condition.bind(count);
                var result = count.executeQuery();
                result.next();
                return new Page<>(rows, result.getInt(1));
            }
        });
    }

    /** The next tenants in use that are billed so (or any), by id, so that a process can walk over all of them in steps. */
    List<BilledTenant> inUseAfter(long id, Billable billable, int limit) {
        var jpql = "select t from Tenant t where t.id > :id and t.state in (:active, :suspended)"
                + (billable == null ? "" : " and t.billable = :billable") + " order by t.id";
        var query = em().createQuery(jpql, Tenant.class)
                .setParameter("id", id)
                .setParameter("active", TenantState.ACTIVE)
                .setParameter("suspended", TenantState.SUSPENDED)
                .setMaxResults(limit);
        if (billable != null) {
            query.setParameter("billable", billable);
        }
        return query.getResultStream().map(TenantStore::billed).toList();
    }

    static BilledTenant billed(Tenant t) {
        return new BilledTenant(
                new TenantId(t.id()), t.name(), t.billable(), t.identifiers(), t.instanceId(), t.zone());
    }

    private static TenantRow row(ResultSet r) throws SQLException {
        return new TenantRow(
                r.getLong(1),
                r.getString(2),
                Billable.valueOf(r.getString(3)),
                BillingRegion.valueOf(r.getString(4)),
                r.getString(5),
                TenantState.valueOf(r.getString(6)),
                r.getInt(7),
                r.getObject(8, Integer.class),
                r.getObject(9, LocalDate.class));
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
