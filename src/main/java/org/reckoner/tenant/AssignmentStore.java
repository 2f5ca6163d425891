package org.reckoner.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.Database;

/** Which landlord looks after which tenant. */
@ApplicationScoped
class AssignmentStore {
    private static final int LANDLORDS_MAX = 1000;

    @Inject
    Database database;

    boolean isAssigned(long tenantId, long accountId) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select 1 from tenant_landlord where tenant_id = ? and account_id = ?")) {
                query.setLong(1, tenantId);
                query.setLong(2, accountId);
                return query.executeQuery().next();
            }
        });
    }

    /** Which tenants are the landlord's. */
    Reach reachOf(long accountId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select partner_id from partner_landlord where account_id = ?")) {
                query.setLong(1, accountId);
                var row = query.executeQuery();
                return new Reach(accountId, row.next() ? row.getLong(1) : null);
            }
        });
    }

    /** Takes all tenants away that are assigned to a landlord. */
    void unassignAll(long accountId) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from tenant_landlord where account_id = ?")) {
                delete.setLong(1, accountId);
                return delete.executeUpdate();
            }
        });
    }

    /** @return whether this made a difference */
    boolean assign(long tenantId, long accountId) {
        return !isAssigned(tenantId, accountId)
                && change("insert into tenant_landlord (tenant_id, account_id) values (?, ?)", tenantId, accountId);
    }

    /** @return whether this made a difference */
    boolean unassign(long tenantId, long accountId) {
        return change("delete from tenant_landlord where tenant_id = ? and account_id = ?", tenantId, accountId);
    }

    /** The accounts of a tenant's landlords. */
    List<Long> landlordsOf(long tenantId) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select account_id from tenant_landlord where tenant_id = ? order by account_id limit ?")) {
                query.setLong(1, tenantId);
                query.setInt(2, LANDLORDS_MAX);
                var found = new ArrayList<Long>();
                for (var rows = query.executeQuery(); rows.next(); ) {
                    found.add(rows.getLong(1));
                }
                return found;
            }
        });
    }

    private boolean change(String sql, long tenantId, long accountId) {
        return database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                statement.setLong(1, tenantId);
                statement.setLong(2, accountId);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
