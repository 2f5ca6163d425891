package org.reckoner.unit;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.SqlLists;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitPolicy;

/** Reads frozen costs side by side: units of a period, or periods of a unit. */
@ApplicationScoped
class UnitReportStore {
    private static final String SUMS = Arrays.stream(Section.values())
            .map(section -> ", sum(case when c.section = '" + section + "' then c.amount else 0 end)")
            .collect(Collectors.joining());
    private static final String COLUMNS =
            "select c.unit_id, b.name, p.contract_id, p.from_on, p.until_on, p.invoice_id,"
                    + " p.currency, p.policy, sum(c.amount)" + SUMS + " from unit_cost c join unit_period p"
                    + " on p.tenant_id = c.tenant_id and p.contract_id = c.contract_id and p.from_on = c.from_on"
                    + " left join billing_unit b on b.tenant_id = c.tenant_id and b.id = c.unit_id where c.tenant_id = ?";
    private static final String GROUPS =
            " group by c.unit_id, b.name, p.contract_id, p.from_on, p.until_on, p.invoice_id,"
                    + " p.currency, p.policy";
    private static final String BY_NAME = " order by case when c.unit_id = 0 then 1 else 0 end, b.name, c.unit_id";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    UnitTotalStore totals;

    /** The units of a period, the dearest first, what is in none last; counted up to {@link UnitReports#COUNTED_MAX} behind the part. */
    Page<UnitCostRow> page(FrozenPeriod of, int first, int size) {
        var atMost = Math.min(size, Page.MAX_SIZE);
        var shown = totals.dearest(of, first, atMost);
        var count = totals.count(of, first + UnitReports.COUNTED_MAX + 1);
        return database.call(c -> {
            var none = isAnyUnassigned(c, of);
            if (none && shown.size() < atMost && first <= count) {
                shown.add(UnitAmount.UNASSIGNED);
            }
            return new Page<>(shown.isEmpty() ? List.of() : rows(c, of, shown), count + (none ? 1 : 0));
        });
    }

    private boolean isAnyUnassigned(Connection c, FrozenPeriod of) throws SQLException {
        try (var query =
                c.prepareStatement("select 1 from unit_cost where tenant_id = ? and contract_id = ? and from_on = ?"
                        + " and unit_id = ? limit 1")) {
            bind(query, of);
            query.setLong(4, UnitAmount.UNASSIGNED);
            return query.executeQuery().next();
        }
    }

    private List<UnitCostRow> rows(Connection c, FrozenPeriod of, List<Long> units) throws SQLException {
        var sql = COLUMNS + " and c.contract_id = ? and c.from_on = ? and c.unit_id in (" + SqlLists.marks(units.size())
                + ")" + GROUPS;
        try (var query = c.prepareStatement(sql)) {
            bind(query, of);
            var next = 4;
            for (var unit : units) {
                query.setLong(next++, unit);
            }
            var found = new ArrayList<UnitCostRow>();
            for (var row = query.executeQuery(); row.next(); ) {
                found.add(row(row));
            }
            found.sort(comparing(row -> units.indexOf(row.unitId())));
            return found;
        }
    }

    /** All of them, by name. The reader must not ask the database for anything. */
    void each(FrozenPeriod of, Consumer<UnitCostRow> reader) {
        database.call(c -> {
            try (var query =
                    Database.streamed(c, COLUMNS + " and c.contract_id = ? and c.from_on = ?" + GROUPS + BY_NAME)) {
                bind(query, of);
                for (var row = query.executeQuery(); row.next(); ) {
                    reader.accept(row(row));
                }
                return null;
            }
        });
    }

    /** The last so many periods of a unit, the newest first. */
    List<UnitCostRow> periods(long unit, int atMost) {
        var sql = COLUMNS + " and c.unit_id = ?" + GROUPS + " order by p.until_on desc, p.contract_id desc limit ?";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, scope.required().value());
                query.setLong(2, unit);
                query.setInt(3, atMost);
                var found = new ArrayList<UnitCostRow>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row(row));
                }
                return found;
            }
        });
    }

    /** One unit's row of a period; empty where it cost nothing. */
    Optional<UnitCostRow> find(long unit, FrozenPeriod of) {
        var sql = COLUMNS + " and c.contract_id = ? and c.from_on = ? and c.unit_id = ?" + GROUPS;
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                bind(query, of);
                query.setLong(4, unit);
                var row = query.executeQuery();
                return row.next() ? Optional.of(row(row)) : Optional.empty();
            }
        });
    }

    private void bind(PreparedStatement query, FrozenPeriod of) throws SQLException {
        query.setLong(1, scope.required().value());
        query.setLong(2, of.contractId());
        query.setObject(3, of.dates().from());
    }

    private static UnitCostRow row(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString(7));
        var period = new FrozenPeriod(
                row.getLong(3),
                new Dates(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)),
                row.getObject(6, Long.class),
                currency,
                UnitPolicy.valueOf(row.getString(8)));
        var amounts = new ArrayList<Money>();
        for (var i = 0; i < Section.values().length; i++) {
            amounts.add(money(row.getBigDecimal(10 + i), currency));
        }
        return new UnitCostRow(
                row.getLong(1), row.getString(2), period, amounts, money(row.getBigDecimal(9), currency));
    }

    /** A sum of no cases is a whole number. */
    private static Money money(BigDecimal stored, Currency currency) {
        return new Money(stored.setScale(Math.max(stored.scale(), currency.getDefaultFractionDigits())), currency);
    }
}
