package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.DraftKind;

/** Reads and writes what the run made of contracts' dates. */
@ApplicationScoped
class RunDateStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** All of the tenant's, without what was rated. */
    List<RunDate> all() {
        return ahead.of("run dates", List.of(), this::all);
    }

    private Map<Long, List<RunDate>> all(TenantList tenants) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select contract_id, kind, dated_on, invoice_id, review_until, tenant_id"
                            + " from invoice_run_date where tenant_id in " + tenants.marks()
                            + " order by dated_on, contract_id, kind")) {
                tenants.bind(query, 1);
                var found = tenants.<List<RunDate>>each(ArrayList::new);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.get(row.getLong(6))
                            .add(new RunDate(
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
        var all = ahead.of("rated periods", List.of(before), tenants -> rated(tenants, before))
                .getOrDefault(contractId, List.of());
        return all.subList(Math.max(0, all.size() - max), all.size()).stream()
                .map(period -> period.in(currency))
                .toList();
    }

    /** What a period was rated to, in the currency of its contract. */
    private record Rated(int number, LocalDate endsOn, String mark, String digest, BigDecimal net) {
        RatedPeriod in(Currency currency) {
            return new RatedPeriod(number, endsOn, mark, digest, new Money(net, currency));
        }
    }

    /** Of all contracts, by contract, ascending. */
    private Map<Long, Map<Long, List<Rated>>> rated(TenantList tenants, LocalDate before) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select tenant_id, contract_id, period_number, dated_on, usage_mark,"
                    + " input_digest, rated_net from invoice_run_date where tenant_id in " + tenants.marks()
                    + " and kind = 'PERIOD' and dated_on < ? and period_number is not null order by dated_on")) {
                query.setObject(tenants.bind(query, 1), before);
                var found = tenants.<Map<Long, List<Rated>>>each(HashMap::new);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.get(row.getLong(1))
                            .computeIfAbsent(row.getLong(2), contract -> new ArrayList<>())
                            .add(rated(row));
                }
                return found;
            }
        });
    }

    private static Rated rated(ResultSet row) throws SQLException {
        return new Rated(
                row.getInt(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7));
    }

    /** Notes what was made of a date, in place of what was before. */
    void put(RunDate date, Instant now) {
        put(List.of(new Of<>(scope.required(), date)), now);
    }

    /** Something of a tenant's, written by whoever may be in none. */
    record Of<T>(TenantId tenant, T what) {}

    /** The same of several tenants. */
    void put(List<Of<RunDate>> dates, Instant now) {
        database.call(c -> {
            try (var upsert = c.prepareStatement(
                    "insert into invoice_run_date (tenant_id, contract_id, kind, dated_on,"
                            + " invoice_id, review_until, period_number, usage_mark, input_digest, rated_net, rated_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                            + " invoice_id = values(invoice_id), review_until = values(review_until),"
                            + " period_number = values(period_number), usage_mark = values(usage_mark),"
                            + " input_digest = values(input_digest), rated_net = values(rated_net), rated_at = values(rated_at)")) {
                for (var date : dates) {
                    upsert.setLong(1, date.tenant().value());
                    bind(upsert, date.what(), now);
                    upsert.addBatch();
                }
                return upsert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement upsert, RunDate date, Instant now) throws SQLException {
        var rated = date.rated();
        upsert.setLong(2, date.contractId());
        upsert.setString(3, date.kind().name());
        upsert.setObject(4, date.datedOn());
        upsert.setObject(5, date.invoiceId());
        upsert.setString(6, Database.stored(date.reviewUntil()));
        upsert.setObject(7, rated == null ? null : rated.number());
        upsert.setString(8, rated == null ? null : rated.mark());
        upsert.setString(9, rated == null ? null : rated.digest());
        upsert.setBigDecimal(10, rated == null ? null : rated.net().amount());
        upsert.setString(11, Database.stored(now));
    }

    /** A period that was invoiced and rated again. */
    record Again(long contractId, RatedPeriod rated) {}

    /** Notes it, of several tenants'. */
    void putAgain(List<Of<Again>> periods, Instant now) {
        if (periods.isEmpty()) {
            return;
        }
        database.call(c -> {
            try (var update = c.prepareStatement("update invoice_run_date set usage_mark = ?, input_digest = ?,"
                    + " rated_net = ?, rated_at = ? where tenant_id = ? and contract_id = ? and kind = 'PERIOD'"
                    + " and dated_on = ?")) {
                for (var period : periods) {
                    var rated = period.what().rated();
                    update.setString(1, rated.mark());
                    update.setString(2, rated.digest());
                    update.setBigDecimal(3, rated.net().amount());
                    update.setString(4, Database.stored(now));
                    update.setLong(5, period.tenant().value());
                    update.setLong(6, period.what().contractId());
                    update.setObject(7, rated.endsOn());
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }
}
