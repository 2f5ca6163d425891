package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;

/** Whom a tenant named for its papers. */
@ApplicationScoped
class RecipientStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** In the order they were named in. */
    List<String> all() {
        return ahead.of("paper recipients", List.of(), this::all);
    }

    private Map<Long, List<String>> all(TenantList tenants) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select email, tenant_id from paper_recipient where tenant_id in "
                    + tenants.marks() + " order by position limit ?")) {
                query.setInt(
                        tenants.bind(query, 1),
                        PaperRecipients.MAX * tenants.tenants().size());
                var found = tenants.<List<String>>each(ArrayList::new);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.get(row.getLong(2)).add(row.getString(1));
                }
                return found;
            }
        });
    }

    /** Lets one at a time change them, until the transaction ends. */
    void hold() {
        database.call(c -> {
            try (var query = c.prepareStatement("select id from tenant where id = ? for update")) {
                query.setLong(1, scope.required().value());
                return query.executeQuery().next();
            }
        });
    }

    void replace(List<String> emails) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from paper_recipient where tenant_id = ?");
                    var insert = c.prepareStatement(
                            "insert into paper_recipient (tenant_id, position, email) values (?, ?, ?)")) {
                delete.setLong(1, scope.required().value());
                delete.executeUpdate();
                for (var i = 0; i < emails.size(); i++) {
                    insert.setLong(1, scope.required().value());
                    insert.setInt(2, i + 1);
                    insert.setString(3, emails.get(i));
                    insert.addBatch();
                }
                return emails.isEmpty() ? null : insert.executeBatch();
            }
        });
    }
}
