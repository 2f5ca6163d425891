package org.reckoner.invoicing;

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
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.DraftKind;

/** Reads and writes what the run made of contracts' dates. */
@ApplicationScoped
class RunDateStore {
    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** All of the tenant's, without what was rated. */
    List<RunDate> all() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select contract_id, kind, dated_on, invoice_id, review_until from invoice_run_date"
                            + " where tenant_id = ? order by dated_on, contract_id, kind")) {
                query.setLong(1, scope.required().value());
                var found = new ArrayList<RunDate>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new RunDate(
                            row.getLong(1),
                            DraftKind.valueOf(row.getString(2)),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, Long.class),
                            Database.instant(row.getObject(5, LocalDateTime.class)),
                            null));
                }
                return found;
            }
        });
    }

    /** The last so many of a contract's periods that were rated to be invoiced before a date, ascending. */
    List<RatedPeriod> rated(long contractId, LocalDate before, int max, Currency currency) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select period_number, dated_on, usage_mark, input_digest, rated_net"
                    + " from invoice_run_date where tenant_id = ? and contract_id = ? and kind = 'PERIOD' and dated_on < ?"
                    + " and period_number is not null order by dated_on desc limit ?")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, contractId);
                query.setObject(3, before);
                query.setInt(4, max);
                var found = new ArrayList<RatedPeriod>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(0, rated(row, currency));
                }
                return found;
            }
        });
    }

    private static RatedPeriod rated(ResultSet row, Currency currency) throws SQLException {
        return new RatedPeriod(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                new Money(row.getBigDecimal(5), currency));
    }

    /** Notes what was made of a date, in place of what was before. */
    void put(RunDate date, Instant now) {
        database.call(c -> {
            try (var upsert = c.prepareStatement("insert into invoice_run_date (tenant_id, contract_id, kind, dated_on,"
                    + " invoice_id, review_until, period_number, usage_mark, input_digest, rated_net, rated_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update invoice_id = ?, review_until = ?,"
                    + " period_number = ?, usage_mark = ?, input_digest = ?, rated_net = ?, rated_at = ?")) {
                upsert.setLong(1, scope.required().value());
                upsert.setLong(2, date.contractId());
                upsert.setString(3, date.kind().name());
                upsert.setObject(4, date.datedOn());
                bind(upsert, 5, date, now);
                bind(upsert, 12, date, now);
                return upsert.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement upsert, int first, RunDate date, Instant now) throws SQLException {
        var rated = date.rated();
        upsert.setObject(first, date.invoiceId());
        upsert.setString(first + 1, Database.stored(date.reviewUntil()));
        upsert.setObject(first + 2, rated == null ? null : rated.number());
        upsert.setString(first + 3, rated == null ? null : rated.mark());
        upsert.setString(first + 4, rated == null ? null : rated.digest());
        upsert.setBigDecimal(first + 5, rated == null ? null : rated.net().amount());
        upsert.setString(first + 6, Database.stored(now));
    }

    /** Notes that a period that was invoiced was rated again. */
    void putAgain(long contractId, RatedPeriod rated, Instant now) {
        database.call(c -> {
            try (var update = c.prepareStatement("update invoice_run_date set usage_mark = ?, input_digest = ?,"
                    + " rated_net = ?, rated_at = ? where tenant_id = ? and contract_id = ? and kind = 'PERIOD'"
                    + " and dated_on = ?")) {
                update.setString(1, rated.mark());
                update.setString(2, rated.digest());
                update.setBigDecimal(3, rated.net().amount());
                update.setString(4, Database.stored(now));
                update.setLong(5, scope.required().value());
                update.setLong(6, contractId);
                update.setObject(7, rated.endsOn());
                return update.executeUpdate();
            }
        });
    }
}
