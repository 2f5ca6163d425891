package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** Whom a tenant named for its papers. */
@ApplicationScoped
class RecipientStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** In the order they were named in. */
    List<String> all() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select email from paper_recipient where tenant_id = ? order by position limit ?")) {
                query.setLong(1, scope.required().value());
                query.setInt(2, PaperRecipients.MAX);
                var found = new ArrayList<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getString(1));
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
