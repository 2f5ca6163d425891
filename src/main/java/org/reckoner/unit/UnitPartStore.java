package org.reckoner.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.terms.Section;

/** Reads frozen costs by category and product; of periods from before there were any, by section. */
@ApplicationScoped
class UnitPartStore {
    private static final String LAST = "case when c.unit_id = 0 then 1 else 0 end, b.name, c.unit_id, ";
    private static final String CATEGORY = Arrays.stream(UnitCategory.values())
            .map(category -> " when '" + category + "' then " + category.ordinal())
            .collect(Collectors.joining("", "case c.category", " else 99 end"));
    private static final String SUMS =
            "select c.unit_id, b.name, c.section, c.category, c.product, null, null, 'ISSUED',"
                    + " sum(c.amount) from unit_cost_part c left join billing_unit b on b.tenant_id = c.tenant_id"
                    + " and b.id = c.unit_id where c.tenant_id = ? and c.contract_id = ? and c.from_on = ?";
    private static final String SECTIONS = "select c.unit_id, b.name, c.section, null, null, null, null, 'ISSUED',"
            + " sum(c.amount) from unit_cost c left join billing_unit b on b.tenant_id = c.tenant_id"
            + " and b.id = c.unit_id where c.tenant_id = ? and c.contract_id = ? and c.from_on = ?";
    private static final String CHARGES = "select c.unit_id, b.name, c.section, c.category, c.product, i.number,"
            + " i.dated_on, c.effect, c.amount from unit_cost_part c left join billing_unit b on b.tenant_id = c.tenant_id"
            + " and b.id = c.unit_id left join invoice i on i.tenant_id = c.tenant_id and i.id = c.document_id"
            + " where c.tenant_id = ? and c.contract_id = ? and c.from_on = ?"
            + " order by c.document_id, c.effect, c.section, c.category, c.product, c.unit_id limit ? offset ?";

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** Whether the period's costs are known by category. */
    boolean isKnown(FrozenPeriod of) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select 1 from unit_cost_part where tenant_id = ? and contract_id = ?"
                    + " and from_on = ? limit 1")) {
                bind(query, of);
                return query.executeQuery().next();
            }
        });
    }

    /**
     * Units by name, what is in none last; of each the categories in their order.
     *
     * @param unitOrNull null for all
     */
    List<UnitPartRow> sums(FrozenPeriod of, Long unitOrNull, boolean known, int first, int size) {
        var sql = (known ? SUMS : SECTIONS)
                + (unitOrNull == null ? "" : " and c.unit_id = ?")
                + (known
                        ? " group by c.unit_id, b.name, c.section, c.category, c.product order by " + LAST + CATEGORY
                                + ", c.product, c.section"
                        : " group by c.unit_id, b.name, c.section order by " + LAST + "c.section")
                + " limit ? offset ?";
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                bind(query, of);
                var next = 4;
                if (unitOrNull != null) {
                    query.setLong(next++, unitOrNull);
                }
                query.setInt(next++, size);
                query.setInt(next, first);
                return rows(query.executeQuery(), of);
            }
        });
    }

    /** Document by document, in a stable order. */
    List<UnitPartRow> charges(FrozenPeriod of, int first, int size) {
        return database.call(c -> {
            try (var query = c.prepareStatement(CHARGES)) {
                bind(query, of);
                query.setInt(4, size);
                query.setInt(5, first);
                return rows(query.executeQuery(), of);
            }
        });
    }

    private void bind(PreparedStatement query, FrozenPeriod of) throws SQLException {
        query.setLong(1, scope.required().value());
        query.setLong(2, of.contractId());
        query.setObject(3, of.dates().from());
    }

    private static List<UnitPartRow> rows(ResultSet row, FrozenPeriod of) throws SQLException {
        var found = new ArrayList<UnitPartRow>();
        while (row.next()) {
            var category = row.getString(4);
            found.add(new UnitPartRow(
                    row.getLong(1),
                    row.getString(2),
                    Section.valueOf(row.getString(3)),
                    category == null ? null : UnitCategory.valueOf(category),
                    row.getString(5),
                    row.getString(6),
                    row.getObject(7, LocalDate.class),
                    !"ISSUED".equals(row.getString(8)),
                    new Money(row.getBigDecimal(9), of.currency())));
        }
        return found;
    }
}
