package org.reckoner.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxScope;

/** Reads and writes the taxes of a tenant. */
@ApplicationScoped
class TaxRateStore {
    /** The most a tenant has, those that are over included. */
    static final int ROWS_MAX = 200;

    private static final String COLUMNS = "select id, version, name, percent, category, sections, products, from_on,"
            + " until_on, tenant_id from tax_rate where tenant_id in ";

    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    /** All of them, by name and first date. */
    List<TenantTax> all() {
        return ahead.of("taxes", List.of(), this::all);
    }

    private Map<Long, List<TenantTax>> all(TenantList tenants) {
        return database.call(c -> {
            try (var query = c.prepareStatement(COLUMNS + tenants.marks() + " order by name, from_on, id limit ?")) {
                query.setInt(
                        tenants.bind(query, 1), ROWS_MAX * tenants.tenants().size());
                var found = tenants.<List<TenantTax>>each(ArrayList::new);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.get(row.getLong(10)).add(tax(row));
                }
                return found;
            }
        });
    }

    Optional<TenantTax> find(long id) {
        return all().stream().filter(tax -> tax.id() == id).findFirst();
    }

    /** Lets one at a time change the tenant's taxes, until the transaction ends. */
    void hold() {
        database.call(c -> {
            try (var query = c.prepareStatement("select id from tenant where id = ? for update")) {
                query.setLong(1, tenant());
                return query.executeQuery().next();
            }
        });
    }

    void insert(long id, TenantTax tax) {
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into tax_rate (tenant_id, id, version, name, percent, category,"
                            + " sections, products, from_on, until_on) values (?, ?, 0, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, tenant());
                insert.setLong(2, id);
                insert.setString(3, tax.name());
                insert.setBigDecimal(4, tax.percent());
                insert.setString(5, tax.category().name());
                insert.setString(6, tax.scope().sectionNames());
                insert.setString(7, tax.scope().productLines());
                insert.setObject(8, tax.fromOn());
                insert.setObject(9, tax.untilOn());
                return insert.executeUpdate();
            }
        });
    }

    /** @return whether it was there as it was seen */
    boolean end(TenantTax seen, LocalDate untilOn) {
        return database.call(c -> {
            try (var update = c.prepareStatement("update tax_rate set until_on = ?, version = version + 1"
                    + " where tenant_id = ? and id = ? and version = ?")) {
                update.setObject(1, untilOn);
                update.setLong(2, tenant());
                update.setLong(3, seen.id());
                update.setInt(4, seen.version());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** @return whether it was there as it was seen */
    boolean delete(TenantTax seen) {
        return database.call(c -> {
            try (var delete =
                    c.prepareStatement("delete from tax_rate where tenant_id = ? and id = ? and version = ?")) {
                delete.setLong(1, tenant());
                delete.setLong(2, seen.id());
                delete.setInt(3, seen.version());
                return delete.executeUpdate() == 1;
            }
        });
    }

    private static TenantTax tax(ResultSet row) throws SQLException {
        var scope = TaxScope.of(row.getString(6), row.getString(7));
        return new TenantTax(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getBigDecimal(4),
                TaxCategory.valueOf(row.getString(5)),
                scope.sections(),
                scope.products(),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }

    private long tenant() {
        return scope.required().value();
    }
}
