package org.reckoner.tenant;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlPatterns;

/**
 * The where clause of a list of tenants {@code t}, with what it binds. Features above join what they keep of tenants to it, so that
 * who may see which tenant is said in one place.
 */
public final class TenantCondition {
    private static final String OF_LANDLORD =
            "t.id in (select l.tenant_id from tenant_landlord l where l.account_id = ?)";

    private static final String IN_BREACH =
            "t.id in (select b.tenant_id from tenant_figure b where b.refused_from %s ?)";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    TenantCondition only(long tenantId) {
        return and("t.id = ?", tenantId);
    }

    /** Narrowed to these ids, of which there is at least one. */
    TenantCondition among(Collection<Long> ids) {
        if (ids.size() > Page.MAX_SIZE) {
            throw new IllegalArgumentException("a page's rows at most, not " + ids.size());
        }
        return and("t.id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray());
    }

    /** Narrowed to what a landlord looks after: a partner's landlord the partner's tenants, another the assigned ones. */
    TenantCondition within(Reach reach) {
        return reach.partnerId() == null
                ? and(OF_LANDLORD, reach.accountId())
                : and("t.partner_id = ?", reach.partnerId());
    }

    /** Narrowed to what fits a search, but for its landlord, whose reach has to be asked for. */
    TenantCondition fitting(TenantSearch search, Instant now) {
        if (search.text() != null && !search.text().isBlank()) {
            and("t.search_text like ? escape '!'", "%" + SqlPatterns.escaped(search.text()) + "%");
        }
        andIf("t.billable = ?", search.billable());
        andIf("t.billing_region = ?", search.region());
        andIf("t.state = ?", search.state());
        if (search.breach() != null) {
            var compared = search.breach() == BreachStage.WARNED ? ">" : "<=";
            and(IN_BREACH.formatted(compared), Database.stored(now));
        }
        if (search.partner() != null) {
            and("t.partner_id = ?", search.partner());
        }
        return this;
    }

    private TenantCondition and(String part, Object... bound) {
        parts.add(part);
        values.addAll(List.of(bound));
        return this;
    }

    private void andIf(String part, Enum<?> bound) {
        if (bound != null) {
            and(part, bound.name());
        }
    }

    /** Begins with {@code where}; empty where every tenant fits. */
    public String sql() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** @return the index of the first parameter after its own */
    int bind(PreparedStatement statement) throws SQLException {
        return bind(statement, 1);
    }

    /**
     * Binds its values from a parameter on.
     *
     * @return the index of the first parameter after its own
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(first + i, values.get(i));
        }
        return first + values.size();
    }
}
