package org.reckoner.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Some tenants that one statement asks for, {@code where tenant_id in (?, ?)}. Each comes once. */
public record TenantList(List<TenantId> tenants) {
    public TenantList {
        tenants = List.copyOf(Set.copyOf(tenants));
        if (tenants.isEmpty()) {
            throw new IllegalArgumentException("SQL has no empty lists");
        }
    }

    public static TenantList of(Collection<TenantId> tenants) {
        return new TenantList(List.copyOf(tenants));
    }

    public static TenantList of(TenantId tenant) {
        return new TenantList(List.of(tenant));
    }

    /** The list's text; of few lengths, so that there are few statements to be parsed. */
    public String marks() {
        return "(?" + ", ?".repeat(length() - 1) + ")";
    }

    private int length() {
        return tenants.size() == 1 ? 1 : Integer.highestOneBit(tenants.size() - 1) * 2;
    }

    /**
     * Binds the list; the last one fills it up.
     *
     * @return the next parameter
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        var length = length();
        for (var i = 0; i < length; i++) {
            statement.setLong(
                    first + i, tenants.get(Math.min(i, tenants.size() - 1)).value());
        }
        return first + length;
    }

    /** An answer for each tenant, to be filled in. */
    public <T> Map<Long, T> each(Supplier<T> nothing) {
        var answers = new HashMap<Long, T>();
        tenants.forEach(tenant -> answers.put(tenant.value(), nothing.get()));
        return answers;
    }
}
