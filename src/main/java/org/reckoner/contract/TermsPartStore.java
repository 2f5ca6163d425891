package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Section;

/** The products and number fees of terms. */
@ApplicationScoped
class TermsPartStore {
    /** Terms of a tenant's. */
    record Key(long tenant, long terms) {}

    @Inject
    TenantScope scope;

    /** By terms. */
    Map<Key, List<ContractProduct>> products(Connection c, TenantList tenants) throws SQLException {
        var allowances = allowances(c, tenants);
        try (var query = c.prepareStatement("select terms_id, code, name, unit, section, charged_in_ramp, measure,"
                + " subject, levels, committed, committed_price, on_demand_price, tenant_id"
                + " from contract_product where tenant_id in " + tenants.marks() + " order by terms_id, code")) {
            tenants.bind(query, 1);
            var products = new HashMap<Key, List<ContractProduct>>();
            for (var found = query.executeQuery(); found.next(); ) {
                var key = new Key(found.getLong(13), found.getLong(1));
                var ofKey = allowances.getOrDefault(key, Map.of());
                products.computeIfAbsent(key, id -> new ArrayList<>())
                        .add(product(found, ofKey.getOrDefault(found.getString(2), new TreeMap<>())));
            }
            return products;
        }
    }

    /** By terms and product. */
    private static Map<Key, Map<String, SortedMap<String, BigDecimal>>> allowances(Connection c, TenantList tenants)
            throws SQLException {
        try (var query = c.prepareStatement("select terms_id, code, of_code, quantity, tenant_id"
                + " from contract_allowance where tenant_id in " + tenants.marks())) {
            tenants.bind(query, 1);
            var allowances = new HashMap<Key, Map<String, SortedMap<String, BigDecimal>>>();
            for (var found = query.executeQuery(); found.next(); ) {
                allowances
                        .computeIfAbsent(new Key(found.getLong(5), found.getLong(1)), key -> new HashMap<>())
                        .computeIfAbsent(found.getString(2), code -> new TreeMap<>())
                        .put(found.getString(3), found.getBigDecimal(4));
            }
            return allowances;
        }
    }

    private static ContractProduct product(ResultSet r, SortedMap<String, BigDecimal> allowances) throws SQLException {
        var measure =
                new Measure(MeasureKind.valueOf(r.getString(7)), r.getString(8), levels(r.getString(9)), allowances);
        return new ContractProduct(
                r.getString(2),
                r.getString(3),
                r.getString(4),
                Section.valueOf(r.getString(5)),
                r.getBoolean(6),
                measure,
                new AgreedPrices(r.getBigDecimal(10), r.getBigDecimal(11), r.getBigDecimal(12)));
    }

    private static Set<LicenceLevel> levels(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(LicenceLevel::valueOf).collect(Collectors.toSet());
    }

    /** By terms. */
    Map<Key, List<ContractFee>> fees(Connection c, TenantList tenants) throws SQLException {
        try (var query = c.prepareStatement("select terms_id, code, name, set_up_price, monthly_price, tenant_id"
                + " from contract_fee where tenant_id in " + tenants.marks() + " order by terms_id, code")) {
            tenants.bind(query, 1);
            var fees = new HashMap<Key, List<ContractFee>>();
            for (var r = query.executeQuery(); r.next(); ) {
                var fee = new ContractFee(r.getString(2), r.getString(3), r.getBigDecimal(4), r.getBigDecimal(5));
                fees.computeIfAbsent(new Key(r.getLong(6), r.getLong(1)), id -> new ArrayList<>())
                        .add(fee.checked());
            }
            return fees;
        }
    }

    void insert(Connection c, long termsId, TermsDetails details) throws SQLException {
        for (var product : details.products()) {
            insert(c, termsId, product);
            insertAllowances(c, termsId, product);
        }
        try (var insert = c.prepareStatement("insert into contract_fee (tenant_id, terms_id, code, name, set_up_price,"
                + " monthly_price) values (?, ?, ?, ?, ?, ?)")) {
            for (var fee : details.fees()) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, termsId);
                insert.setString(3, fee.code());
                insert.setString(4, fee.name());
                insert.setBigDecimal(5, fee.setUp());
                insert.setBigDecimal(6, fee.monthly());
                insert.executeUpdate();
            }
        }
    }

    private void insert(Connection c, long termsId, ContractProduct product) throws SQLException {
        try (var insert = c.prepareStatement("insert into contract_product (tenant_id, terms_id, code, name, unit,"
                + " section, charged_in_ramp, measure, subject, levels, committed, committed_price, on_demand_price)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            var measure = product.measure();
            insert.setLong(1, scope.required().value());
            insert.setLong(2, termsId);
            insert.setString(3, product.code());
            insert.setString(4, product.name());
            insert.setString(5, product.unit());
            insert.setString(6, product.section().name());
            insert.setBoolean(7, product.chargedInRamp());
            insert.setString(8, measure.kind().name());
            insert.setString(9, measure.subject());
            insert.setString(10, measure.levels().stream().map(Enum::name).collect(Collectors.joining(",")));
            insert.setBigDecimal(11, product.agreed().committed());
            insert.setBigDecimal(12, product.agreed().committedPrice());
            insert.setBigDecimal(13, product.agreed().onDemandPrice());
            insert.executeUpdate();
        }
    }

    private void insertAllowances(Connection c, long termsId, ContractProduct product) throws SQLException {
        try (var insert = c.prepareStatement("insert into contract_allowance (tenant_id, terms_id, code, of_code,"
                + " quantity) values (?, ?, ?, ?, ?)")) {
            for (var allowance : product.measure().allowances().entrySet()) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, termsId);
                insert.setString(3, product.code());
                insert.setString(4, allowance.getKey());
                insert.setBigDecimal(5, allowance.getValue());
                insert.executeUpdate();
            }
        }
    }

    void delete(Connection c, long termsId) throws SQLException {
        try (var allowances =
                        c.prepareStatement("delete from contract_allowance where tenant_id = ? and terms_id = ?");
                var products = c.prepareStatement("delete from contract_product where tenant_id = ? and terms_id = ?");
                var fees = c.prepareStatement("delete from contract_fee where tenant_id = ? and terms_id = ?")) {
            for (var delete : List.of(allowances, products, fees)) {
                delete.setLong(1, scope.required().value());
                delete.setLong(2, termsId);
                delete.executeUpdate();
            }
        }
    }
}
