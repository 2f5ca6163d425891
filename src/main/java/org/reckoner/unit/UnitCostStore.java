package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitPolicy;

/** Reads and writes what periods cost each unit; what is written stays, unless the period's invoice is taken back. */
@ApplicationScoped
class UnitCostStore {
    private static final int BATCH = 500;
    private static final String PERIOD =
            "select contract_id, from_on, until_on, invoice_id, currency, policy from unit_period where tenant_id = ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** The end of the last period that is divided. */
    Optional<LocalDate> frozenUntil() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select max(until_on) from unit_period where tenant_id = ?")) {
                query.setLong(1, scope.required().value());
                var row = query.executeQuery();
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        });
    }

    Optional<FrozenPeriod> lastPeriod() {
        return periods(1).stream().findFirst();
    }

    /** The newest first. */
    List<FrozenPeriod> periods(int atMost) {
        return database.call(c -> {
            try (var query = c.prepareStatement(PERIOD + " order by until_on desc, contract_id desc limit ?")) {
                query.setLong(1, scope.required().value());
                query.setInt(2, atMost);
                return periods(query.executeQuery());
            }
        });
    }

    /** Of one contract, ascending. */
    List<FrozenPeriod> ofContract(long contractId) {
        return database.call(c -> {
            try (var query = c.prepareStatement(PERIOD + " and contract_id = ? order by from_on")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, contractId);
                return periods(query.executeQuery());
            }
        });
    }

    private static List<FrozenPeriod> periods(ResultSet row) throws SQLException {
        var found = new ArrayList<FrozenPeriod>();
        while (row.next()) {
            found.add(new FrozenPeriod(
                    row.getLong(1),
                    new Dates(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)),
                    row.getObject(4, Long.class),
                    Currency.getInstance(row.getString(5)),
                    UnitPolicy.valueOf(row.getString(6))));
        }
        return found;
    }

    /** The sums by unit and section, units by name, what is in none last. */
    List<UnitAmount> amounts(FrozenPeriod of) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select c.unit_id, b.name, c.section, sum(c.amount) from unit_cost c"
                    + " left join billing_unit b on b.tenant_id = c.tenant_id and b.id = c.unit_id where c.tenant_id = ?"
                    + " and c.contract_id = ? and c.from_on = ? group by c.unit_id, b.name, c.section"
                    + " order by case when c.unit_id = 0 then 1 else 0 end, b.name, c.unit_id, c.section")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, of.contractId());
                query.setObject(3, of.dates().from());
                var found = new ArrayList<UnitAmount>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(new UnitAmount(
                            row.getLong(1),
                            row.getString(2),
                            Section.valueOf(row.getString(3)),
                            new Money(row.getBigDecimal(4), of.currency())));
                }
                return found;
            }
        });
    }

    /** What all units and what is in none have of a contract's periods, by their first dates. */
    Map<LocalDate, Money> totals(long contractId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select p.from_on, p.currency, sum(c.amount) from unit_period p"
                    + " join unit_cost c on c.tenant_id = p.tenant_id and c.contract_id = p.contract_id"
                    + " and c.from_on = p.from_on where p.tenant_id = ? and p.contract_id = ?"
                    + " group by p.from_on, p.currency")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, contractId);
                var found = new HashMap<LocalDate, Money>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.put(
                            row.getObject(1, LocalDate.class),
                            new Money(row.getBigDecimal(3), Currency.getInstance(row.getString(2))));
                }
                return found;
            }
        });
    }

    /** What was taken into account, as {@link Effect#name} names it. */
    Set<String> done() {
        return database.call(c -> {
            try (var query = c.prepareStatement("select document_id, effect from unit_document where tenant_id = ?")) {
                query.setLong(1, scope.required().value());
                var found = new HashSet<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getLong(1) + " " + row.getString(2));
                }
                return found;
            }
        });
    }

    /** Notes that something is taken into account; the key refuses it a second time. */
    void note(Effect effect, Instant now) {
        database.call(c -> {
            try (var insert = c.prepareStatement(
                    "insert into unit_document (tenant_id, document_id, effect, done_at) values (?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, effect.documentId());
                insert.setString(3, effect.kind());
                insert.setObject(4, Database.stored(now));
                return insert.executeUpdate();
            }
        });
    }

    void freeze(FrozenPeriod period, Instant now) {
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into unit_period (tenant_id, contract_id, from_on, until_on,"
                    + " invoice_id, currency, policy, frozen_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, period.contractId());
                insert.setObject(3, period.dates().from());
                insert.setObject(4, period.dates().until());
                insert.setObject(5, period.invoiceId());
                insert.setString(6, period.currency().getCurrencyCode());
                insert.setString(7, period.policy().name());
                insert.setObject(8, Database.stored(now));
                return insert.executeUpdate();
            }
        });
    }

    /** Takes back what was divided: the invoice of the period no longer counts. */
    void thaw(FrozenPeriod period) {
        database.call(c -> {
            try (var items = c.prepareStatement(
                            "delete from unit_cost_item where tenant_id = ? and contract_id = ? and from_on = ?");
                    var parts = c.prepareStatement(
                            "delete from unit_cost_part where tenant_id = ? and contract_id = ? and from_on = ?");
                    var costs = c.prepareStatement(
                            "delete from unit_cost where tenant_id = ? and contract_id = ? and from_on = ?");
                    var frozen = c.prepareStatement(
                            "delete from unit_period where tenant_id = ? and contract_id = ? and from_on = ?")) {
                for (var delete : List.of(items, parts, costs, frozen)) {
                    delete.setLong(1, scope.required().value());
                    delete.setLong(2, period.contractId());
                    delete.setObject(3, period.dates().from());
                    delete.executeUpdate();
                }
            }
            return null;
        });
    }

    /** Writes what a document costs a period, by section and by part: two ways to read the same sums. */
    void add(FrozenPeriod period, Effect effect, List<UnitAmount> amounts) {
        var sections = new TreeMap<SectionKey, Money>();
        var parts = new TreeMap<PartKey, Money>();
        for (var one : amounts) {
            var section = new SectionKey(one.section().name(), one.unitId());
            sections.merge(section, one.amount(), Money::plus);
            parts.merge(new PartKey(section, one.category().name(), one.product()), one.amount(), Money::plus);
        }
        database.call(c -> {
            addSections(c, period, effect, sections);
            addParts(c, period, effect, parts);
            return null;
        });
    }

    private record SectionKey(String section, long unitId) implements Comparable<SectionKey> {
        @Override
        public int compareTo(SectionKey other) {
            var bySection = section.compareTo(other.section);
            return bySection == 0 ? Long.compare(unitId, other.unitId) : bySection;
        }
    }

    private record PartKey(SectionKey section, String category, String product) implements Comparable<PartKey> {
        private static final Comparator<PartKey> ORDER = Comparator.comparing(PartKey::section)
                .thenComparing(PartKey::category)
                .thenComparing(PartKey::product);

        @Override
        public int compareTo(PartKey other) {
            return ORDER.compare(this, other);
        }
    }

    private void addSections(Connection c, FrozenPeriod period, Effect effect, Map<SectionKey, Money> sections)
            throws SQLException {
        try (var insert = c.prepareStatement("insert into unit_cost (tenant_id, contract_id, from_on, document_id,"
                + " effect, section, unit_id, amount) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            var waiting = 0;
            for (var one : sections.entrySet()) {
                bind(insert, period, effect, one.getKey());
                insert.setLong(7, one.getKey().unitId());
                insert.setBigDecimal(8, one.getValue().amount());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void addParts(Connection c, FrozenPeriod period, Effect effect, Map<PartKey, Money> parts)
            throws SQLException {
        try (var insert = c.prepareStatement("insert into unit_cost_part (tenant_id, contract_id, from_on, document_id,"
                + " effect, section, category, product, unit_id, amount) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            var waiting = 0;
            for (var one : parts.entrySet()) {
                bind(insert, period, effect, one.getKey().section());
                insert.setString(7, one.getKey().category());
                insert.setString(8, one.getKey().product());
                insert.setLong(9, one.getKey().section().unitId());
                insert.setBigDecimal(10, one.getValue().amount());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, FrozenPeriod period, Effect effect, SectionKey key)
            throws SQLException {
        insert.setLong(1, scope.required().value());
        insert.setLong(2, period.contractId());
        insert.setObject(3, period.dates().from());
        insert.setLong(4, effect.documentId());
        insert.setString(5, effect.kind());
        insert.setString(6, key.section());
    }
}
