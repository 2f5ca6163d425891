package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.reckoner.money.Money;
import org.reckoner.platform.BoundedCount;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.draft.DraftKind;

/** Lists of documents: of a tenant, or of all tenants that the caller may see. */
@ApplicationScoped
class InvoiceListStore {
    private static final String FROM = " from invoice i join tenant t on t.id = i.tenant_id";
    private static final String COLUMNS =
            "select i.id, i.tenant_id, t.name, i.kind, i.state, i.number, i.dated_on, i.due_on,"
                    + " i.currency, i.total, (select sum(e.amount) from ledger_entry e where e.tenant_id = i.tenant_id"
                    + " and e.invoice_id = i.id and e.account = 'RECEIVABLE')" + FROM;

    @Inject
    Database database;

    /** A condition with what it binds. */
    private record Where(StringBuilder sql, List<Object> values) {
        Where and(String condition, Object... bound) {
            sql.append(sql.isEmpty() ? " where " : " and ").append(condition);
            values.addAll(List.of(bound));
            return this;
        }

        int bind(PreparedStatement statement) throws SQLException {
            var next = 1;
            for (var value : values) {
                statement.setObject(next++, value);
            }
            return next;
        }
    }

    /** @param tenant null for all that the caller may see; never of somebody who is no landlord */
    Page<InvoiceRow> page(Caller caller, TenantId tenant, InvoiceSearch search, LocalDate today, Window window) {
        var where = where(caller, tenant, search, today);
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    COLUMNS + where.sql() + " order by i.dated_on desc, i.id desc limit ? offset ?")) {
                var next = where.bind(query);
                query.setInt(next++, Math.min(window.size(), Page.MAX_SIZE));
                query.setInt(next, window.first());
                var found = new ArrayList<InvoiceRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row(row, today));
                }
                var rows = "select 1 as one" + FROM + where.sql();
                return new Page<>(found, BoundedCount.of(c, rows, where::bind, Page.COUNTED_MAX));
            }
        });
    }

    /** Which part of a list. */
    record Window(int first, int size) {}

    private static Where where(Caller caller, TenantId tenant, InvoiceSearch search, LocalDate today) {
        var where = new Where(new StringBuilder(), new ArrayList<>());
        if (tenant != null) {
            where.and("i.tenant_id = ?", tenant.value());
        }
        if (!caller.seesAllTenants() && caller.role().isLandlord()) {
            where.and(
                    "(exists (select 1 from tenant_landlord l where l.tenant_id = i.tenant_id and l.account_id = ?)"
                            + " or exists (select 1 from partner_landlord p where p.partner_id = t.partner_id"
                            + " and p.account_id = ?))",
                    caller.accountId(),
                    caller.accountId());
        }
        if (search.issued() || !caller.role().isLandlord()) {
            where.and("i.state <> 'DRAFT'");
        }
        if (search.kind() != null) {
            where.and("i.kind = ?", search.kind().name());
        }
        if (search.month() != null) {
            where.and("i.dated_on >= ?", search.month().atDay(1));
            where.and("i.dated_on < ?", search.month().plusMonths(1).atDay(1));
        }
        if (search.text() != null && !search.text().isBlank()) {
            var part = "%" + search.text().strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
            where.and("(lower(i.number) like ? or t.name_key like ?)", part, part);
        }
        return search.status() == null ? where : status(where, search.status(), today);
    }

    private static Where status(Where where, InvoiceStatus status, LocalDate today) {
        return switch (status) {
            case APPLIED -> where.and("i.kind = 'CREDIT'");
            case OPEN -> where.and("i.state = 'OPEN'").and("i.due_on >= ?", today);
            case OVERDUE -> where.and("i.state = 'OPEN'").and("i.due_on < ?", today);
            case PAID -> where.and("i.state = 'PAID'").and("i.kind <> 'CREDIT'");
            case DRAFT, UNCOLLECTIBLE, VOID -> where.and("i.state = ?", status.name());
        };
    }

    private static InvoiceRow row(ResultSet row, LocalDate today) throws SQLException {
        var currency = Currency.getInstance(row.getString(9));
        var kind = DraftKind.valueOf(row.getString(4));
        var dueOn = row.getObject(8, LocalDate.class);
        var owed = row.getBigDecimal(11);
        return new InvoiceRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                kind,
                InvoiceStatus.of(kind, InvoiceState.valueOf(row.getString(5)), dueOn, today),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                dueOn,
                new Money(row.getBigDecimal(10), currency),
                owed == null ? Money.zero(currency) : new Money(owed, currency));
    }
}
