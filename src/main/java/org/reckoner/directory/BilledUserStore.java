package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.reckoner.period.Span;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Reads what users held, many at once, by plain JDBC. */
@ApplicationScoped
class BilledUserStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The add-ons held at any instant of the span, by user; whoever held none is left out. */
    Map<Long, SortedSet<String>> addOns(Span span) {
        return database.call(c -> {
            var held = new HashMap<Long, SortedSet<String>>();
            try (var query = Database.streamed(
                    c,
                    "select user_id, add_on_key from add_on_holding"
                            + " where tenant_id = ? and held_from < ? and (held_until is null or held_until > ?)")) {
                bind(query, span);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    held.computeIfAbsent(rows.getLong(1), id -> new TreeSet<>()).add(rows.getString(2));
                }
            }
            return held;
        });
    }

    /** A change of a history takes rows away and adds others, of other ids. */
    String mark(Span span) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*), coalesce(sum(id), 0) from add_on_holding"
                    + " where tenant_id = ? and held_from < ? and (held_until is null or held_until > ?)")) {
                bind(query, span);
                var row = query.executeQuery();
                row.next();
                return "a" + row.getLong(1) + "-" + row.getBigDecimal(2).toBigInteger();
            }
        });
    }

    private void bind(PreparedStatement query, Span span) throws SQLException {
        query.setLong(1, scope.required().value());
        query.setObject(2, Database.stored(span.until()));
        query.setObject(3, Database.stored(span.from()));
    }
}
