package org.reckoner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.Description;

/** Bills so far in the database, by plain JDBC. Those of other rules count as none. */
@ApplicationScoped
class BillStore {
    private static final int MARK_MAX = 500;
    private static final int SUBJECT_MAX = 200;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    Optional<KeptBill> find(long contract, LocalDate from) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select mark, contract_version, as_of_at, refused_reason, refused_subject, content from bill_so_far"
                            + " where tenant_id = ? and contract_id = ? and from_on = ? and rules_version = ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, contract);
                query.setObject(3, from);
                query.setInt(4, Description.RULES_VERSION);
                var row = query.executeQuery();
                return row.next() ? Optional.of(kept(row)) : Optional.empty();
            }
        });
    }

    private static KeptBill kept(ResultSet row) throws SQLException {
        var content = row.getString(6);
        var refused = content == null ? new KeptBill.Refused(row.getString(4), row.getString(5)) : null;
        return new KeptBill(
                row.getString(1),
                row.getInt(2),
                Database.instant(row.getObject(3, LocalDateTime.class)),
                content == null ? null : BillJson.read(content),
                refused);
    }

    void replace(long contract, LocalDate from, KeptBill bill) {
        var update = "update bill_so_far set mark = ?, contract_version = ?, rules_version = ?, as_of_at = ?,"
                + " refused_reason = ?, refused_subject = ?, content = ?"
                + " where tenant_id = ? and contract_id = ? and from_on = ?";
        var insert = "insert into bill_so_far (mark, contract_version, rules_version, as_of_at, refused_reason,"
                + " refused_subject, content, tenant_id, contract_id, from_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        database.call(c -> {
            for (var sql : new String[] {update, insert}) {
                try (var write = c.prepareStatement(sql)) {
                    bind(write, bill);
                    write.setLong(8, scope.required().value());
                    write.setLong(9, contract);
                    write.setObject(10, from);
                    if (write.executeUpdate() > 0) {
                        return null;
                    }
                }
            }
            return null;
        });
    }

    private static void bind(PreparedStatement write, KeptBill bill) throws SQLException {
        var refused = bill.refusedOrNull();
        write.setString(1, cut(bill.mark(), MARK_MAX));
        write.setInt(2, bill.contractVersion());
        write.setInt(3, Description.RULES_VERSION);
        write.setObject(4, Database.stored(bill.asOf()));
        write.setString(5, refused == null ? null : refused.reason());
        write.setString(6, refused == null ? null : cut(refused.subject(), SUBJECT_MAX));
        write.setString(7, bill.billOrNull() == null ? null : BillJson.of(bill.billOrNull()));
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
