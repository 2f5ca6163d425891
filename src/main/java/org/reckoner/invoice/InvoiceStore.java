package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.DraftKind;

/** Reads and writes documents without their lines. Of an issued one only how it ended is ever changed. */
@ApplicationScoped
class InvoiceStore {
    private static final String COLUMNS =
            "select i.id, i.version, i.contract_id, i.kind, i.state, i.number, i.dated_on,"
                    + " i.due_on, i.currency, i.net, i.tax, i.total, i.arrears_from, i.arrears_until, i.prepay_from,"
                    + " i.prepay_until, i.bill_to, i.purchase_order, i.language, i.edition_id, i.credits_id, i.rules_version,"
                    + " i.input_digest, i.created_at, i.issued_at, i.ended_at, i.reason,"
                    + " (select sum(e.amount) from ledger_entry e where e.tenant_id = i.tenant_id and e.invoice_id = i.id"
                    + " and e.account = 'RECEIVABLE') from invoice i where i.tenant_id = ?";

    static final String INSERT = "insert into invoice (tenant_id, id, version, contract_id, kind, dated_on,"
            + " live_slot, state, number, edition_id, credits_id, issued_at, reason, due_on, currency, net, tax,"
            + " total, arrears_from, arrears_until, prepay_from, prepay_until, bill_to, purchase_order, language,"
            + " rules_version, input_digest, created_at) values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The document of that id. */
    Optional<InvoiceFile> find(long id) {
        return one(COLUMNS + " and i.id = ?", id);
    }

    /** The same, held until the transaction ends, so that two actions on it come one after the other. */
    Optional<InvoiceFile> locked(long id) {
        return hold(id) ? find(id) : Optional.empty();
    }

    /** The one of a contract's that counts, held as by {@link #locked}. */
    Optional<InvoiceFile> lockedLive(long contractId, DraftKind kind, LocalDate datedOn) {
        return holdLive(contractId, kind, datedOn).flatMap(this::find);
    }

    /** A locking read comes first in its transaction: what is read afterwards is as it is, not as it was. */
    private Optional<Long> holdLive(long contractId, DraftKind kind, LocalDate datedOn) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id from invoice where tenant_id = ? and contract_id = ?"
                    + " and kind = ? and dated_on = ? and live_slot = 1 for update")) {
                query.setLong(1, tenant());
                query.setLong(2, contractId);
                query.setString(3, kind.name());
                query.setObject(4, datedOn);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        });
    }

    /** The last one of a contract's that was taken back. */
    Optional<InvoiceFile> voided(long contractId, DraftKind kind, LocalDate datedOn) {
        return one(
                COLUMNS + " and i.contract_id = ? and i.kind = ? and i.dated_on = ? and i.live_slot is null"
                        + " order by i.id desc limit 1",
                contractId,
                kind.name(),
                datedOn);
    }

    /** Those that were issued, behind an id, in the order they were made in. */
    List<InvoiceFile> issuedAfter(long id, int size) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement(COLUMNS + " and i.id > ? and i.state <> 'DRAFT' order by i.id limit ?")) {
                query.setLong(1, tenant());
                query.setLong(2, id);
                query.setInt(3, size);
                var found = new ArrayList<InvoiceFile>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(file(row));
                }
                return found;
            }
        });
    }

    private Optional<InvoiceFile> one(String sql, Object... values) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant());
                for (var i = 0; i < values.length; i++) {
                    query.setObject(i + 2, values[i]);
                }
                var row = query.executeQuery();
                return row.next() ? Optional.of(file(row)) : Optional.empty();
            }
        });
    }

    private boolean hold(long id) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select version from invoice where tenant_id = ? and id = ? for update")) {
                query.setLong(1, tenant());
                query.setLong(2, id);
                return query.executeQuery().next();
            }
        });
    }

    void add(InvoiceFile file) {
        database.call(c -> {
            try (var insert = c.prepareStatement(INSERT)) {
                insert.setLong(1, tenant());
                bindNew(insert, file);
                return insert.executeUpdate();
            }
        });
    }

    /** All but the tenant, which is the first. */
    static void bindNew(PreparedStatement insert, InvoiceFile file) throws SQLException {
        insert.setLong(2, file.id());
        insert.setLong(3, file.contractId());
        insert.setString(4, file.kind().name());
        insert.setObject(5, file.datedOn());
        insert.setObject(6, file.isCreditNote() ? null : 1);
        insert.setString(7, file.state().name());
        insert.setString(8, file.number());
        insert.setObject(9, file.editionId());
        insert.setObject(10, file.creditsId());
        insert.setString(11, Database.stored(file.issuedAt()));
        insert.setString(12, file.reason());
        bindContent(insert, 13, file);
    }

    /** A draft says something else from now on. */
    void replace(InvoiceFile draft, InvoiceFile with) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update invoice set due_on = ?, currency = ?, net = ?, tax = ?, total = ?,"
                            + " arrears_from = ?, arrears_until = ?, prepay_from = ?, prepay_until = ?, bill_to = ?,"
                            + " purchase_order = ?, language = ?, rules_version = ?, input_digest = ?, created_at = ?,"
                            + " version = version + 1 where tenant_id = ? and id = ? and version = ?")) {
                bindContent(update, 1, with);
                update.setLong(16, tenant());
                update.setLong(17, draft.id());
                update.setInt(18, draft.version());
                return changed(update);
            }
        });
    }

    private static void bindContent(PreparedStatement update, int first, InvoiceFile file) throws SQLException {
        var next = first;
        update.setObject(next++, file.dueOn());
        update.setString(next++, file.currency().getCurrencyCode());
        update.setBigDecimal(next++, file.amounts().net().amount());
        update.setBigDecimal(next++, file.amounts().tax().amount());
        update.setBigDecimal(next++, file.amounts().total().amount());
        update.setObject(next++, file.arrears() == null ? null : file.arrears().from());
        update.setObject(next++, file.arrears() == null ? null : file.arrears().until());
        update.setObject(next++, file.prepay() == null ? null : file.prepay().from());
        update.setObject(next++, file.prepay() == null ? null : file.prepay().until());
        update.setString(next++, FlatJson.write(file.billTo().values()));
        update.setString(next++, file.purchaseOrder());
        update.setString(next++, file.language().getLanguage());
        update.setInt(next++, file.rulesVersion());
        update.setString(next++, file.inputDigest());
        update.setString(next, Database.stored(file.createdAt()));
    }

    /** A draft becomes a document. */
    void issue(InvoiceFile draft, InvoiceState state, String number, long editionId, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement("update invoice set state = ?, number = ?, edition_id = ?,"
                    + " issued_at = ?, version = version + 1 where tenant_id = ? and id = ? and version = ?")) {
                update.setString(1, state.name());
                update.setString(2, number);
                update.setLong(3, editionId);
                update.setString(4, Database.stored(now));
                update.setLong(5, tenant());
                update.setLong(6, draft.id());
                update.setInt(7, draft.version());
                return changed(update);
            }
        });
    }

    /** An issued one ends. */
    void end(InvoiceFile file, InvoiceState state, String reason, Instant now) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update invoice set state = ?, live_slot = ?, reason = ?, ended_at = ?,"
                            + " version = version + 1 where tenant_id = ? and id = ? and version = ?")) {
                update.setString(1, state.name());
                update.setObject(2, state == InvoiceState.VOID ? null : 1);
                update.setString(3, reason);
                update.setString(4, Database.stored(now));
                update.setLong(5, tenant());
                update.setLong(6, file.id());
                update.setInt(7, file.version());
                return changed(update);
            }
        });
    }

    /** Removes a draft whose lines were removed. */
    void remove(InvoiceFile draft) {
        database.call(c -> {
            try (var delete =
                    c.prepareStatement("delete from invoice where tenant_id = ? and id = ? and version = ?")) {
                delete.setLong(1, tenant());
                delete.setLong(2, draft.id());
                delete.setInt(3, draft.version());
                return changed(delete);
            }
        });
    }

    private static Void changed(PreparedStatement statement) throws SQLException {
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("the invoice was held and is not as it was read");
        }
        return null;
    }

    private static InvoiceFile file(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString(9));
        var total = new Money(row.getBigDecimal(12), currency);
        var owed = row.getBigDecimal(28);
        var amounts = new InvoiceAmounts(
                new Money(row.getBigDecimal(10), currency),
                new Money(row.getBigDecimal(11), currency),
                total,
                owed == null ? Money.zero(currency) : new Money(owed, currency));
        return new InvoiceFile(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                DraftKind.valueOf(row.getString(4)),
                InvoiceState.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                currency,
                amounts,
                dates(row, 13),
                dates(row, 15),
                BillTo.of(FlatJson.read(row.getString(17))),
                row.getString(18),
                Locale.forLanguageTag(row.getString(19)),
                row.getObject(20, Long.class),
                row.getObject(21, Long.class),
                row.getInt(22),
                row.getString(23),
                Database.instant(row.getObject(24, LocalDateTime.class)),
                Database.instant(row.getObject(25, LocalDateTime.class)),
                Database.instant(row.getObject(26, LocalDateTime.class)),
                row.getString(27));
    }

    private static Dates dates(ResultSet row, int column) throws SQLException {
        var from = row.getObject(column, LocalDate.class);
        return from == null ? null : new Dates(from, row.getObject(column + 1, LocalDate.class));
    }

    private long tenant() {
        return scope.required().value();
    }
}
