package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;

/** The rows of files that cannot be used. */
@ApplicationScoped
class ImportBadRowStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    void add(long id, List<ImportMessage> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into import_bad_row (tenant_id, import_id, line_number,"
                    + " problem, arguments) values (?, ?, ?, ?, ?)")) {
                for (var row : rows) {
                    insert.setLong(1, scope.required().value());
                    insert.setLong(2, id);
                    insert.setLong(3, row.line());
                    insert.setString(4, row.key());
                    insert.setString(5, row.joined());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    List<ImportMessage> first(long id, int max) {
        var found = new ArrayList<ImportMessage>();
        each(id, max, found::add);
        return found;
    }

    /** In the order of lines. */
    void each(long id, int max, Consumer<ImportMessage> visitor) {
        database.call(c -> {
            try (var query = Database.streamed(
                    c,
                    "select line_number, problem, arguments from import_bad_row"
                            + " where tenant_id = ? and import_id = ? order by line_number limit ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, id);
                query.setInt(3, max);
                for (var rows = query.executeQuery(); rows.next(); ) {
                    visitor.accept(ImportMessage.read(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
                return null;
            }
        });
    }

    void delete(long id) {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from import_bad_row where tenant_id = ? and import_id = ?")) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, id);
                return delete.executeUpdate();
            }
        });
    }
}
