package org.reckoner.tenant;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.reckoner.platform.Caller;

/** The where clause of a list of tenants {@code t}, with what it binds. A caller's list holds what the caller may see alone. */
final class TenantCondition {
    private static final String ASSIGNED =
            "exists (select 1 from tenant_landlord l where l.tenant_id = t.id and l.account_id = ?)";

    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private TenantCondition() {}

    TenantCondition(Caller caller, TenantSearch search) {
        if (caller.tenant() != null) {
            add("t.id = ?", caller.tenant().value());
        } else if (!caller.seesAllTenants()) {
            add(ASSIGNED, caller.accountId());
        }
        if (search.text() != null && !search.text().isBlank()) {
            var part = "%" + escaped(search.text().strip()) + "%";
            add(
                    "(t.name_key like ? escape '!' or lower(t.external_id) like ? escape '!'"
                            + " or t.instance_id like ? escape '!')",
                    part,
                    part,
                    part);
        }
        addIf("t.billable = ?", search.billable());
        addIf("t.billing_region = ?", search.region());
        addIf("t.state = ?", search.state());
    }

    static TenantCondition assignedTo(long landlordAccount) {
        var condition = new TenantCondition();
        condition.add(ASSIGNED, landlordAccount);
        return condition;
    }

    static TenantCondition only(long tenantId) {
        var condition = new TenantCondition();
        condition.add("t.id = ?", tenantId);
        return condition;
    }

    /** Narrowed to these ids, of which there is at least one. */
    TenantCondition among(Collection<Long> ids) {
        add("t.id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray());
        return this;
    }

    private void add(String part, Object... bound) {
        parts.add(part);
        values.addAll(List.of(bound));
    }

    private void addIf(String part, Enum<?> bound) {
        if (bound != null) {
            add(part, bound.name());
        }
    }

    String sql() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** @return the index of the first parameter after its own */
    int bind(PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return values.size() + 1;
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
