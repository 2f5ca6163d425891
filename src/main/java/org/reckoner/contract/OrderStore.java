package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.Database;
import org.reckoner.platform.Ids;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.terms.Section;

/** What was ordered once under contracts, and the customers' purchase orders. */
@ApplicationScoped
class OrderStore {
    /** The most of either that a contract has. */
    static final int ROWS_MAX = 1000;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    @Inject
    ReadAhead ahead;

    @Inject
    Ids ids;

    List<ContractOrder> orders(long contractId) {
        return ahead.of("contract orders", List.of(), this::orders).getOrDefault(contractId, List.of());
    }

    /** Those of all contracts, by contract. */
    private Map<Long, Map<Long, List<ContractOrder>>> orders(TenantList tenants) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id, kind, code, name, unit, section, quantity, price,"
                    + " ordered_on, ships_on, tenant_id, contract_id from contract_order where tenant_id in "
                    + tenants.marks() + " order by ordered_on, id")) {
                tenants.bind(query, 1);
                var orders = tenants.<Map<Long, List<ContractOrder>>>each(HashMap::new);
                for (var r = query.executeQuery(); r.next(); ) {
                    var ofTenant = orders.get(r.getLong(11));
                    ofTenant.computeIfAbsent(r.getLong(12), id -> new ArrayList<>())
                            .add(new ContractOrder(
                                    r.getLong(1),
                                    OrderKind.valueOf(r.getString(2)),
                                    r.getString(3),
                                    r.getString(4),
                                    r.getString(5),
                                    Section.valueOf(r.getString(6)),
                                    r.getBigDecimal(7),
                                    r.getBigDecimal(8),
                                    r.getObject(9, LocalDate.class),
                                    r.getObject(10, LocalDate.class)));
                }
                return orders;
            }
        });
    }

    long insert(long contractId, ContractOrder order, String by, Instant now) {
        var id = ids.next();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into contract_order (tenant_id, id, contract_id, kind, code,"
                    + " name, unit, section, quantity, price, ordered_on, ships_on, ordered_by, created_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, id);
                insert.setLong(3, contractId);
                insert.setString(4, order.kind().name());
                insert.setString(5, order.code());
                insert.setString(6, order.name());
                insert.setString(7, order.unit());
                insert.setString(8, order.section().name());
                insert.setBigDecimal(9, order.quantity());
                insert.setBigDecimal(10, order.price());
                insert.setObject(11, order.orderedOn());
                insert.setObject(12, order.shipsOn());
                insert.setString(13, by);
                insert.setObject(14, Database.stored(now));
                return insert.executeUpdate();
            }
        });
        return id;
    }

    void ship(long orderId, LocalDate shipsOn) {
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update contract_order set ships_on = ? where tenant_id = ? and id = ?")) {
                update.setObject(1, shipsOn);
                update.setLong(2, scope.required().value());
                update.setLong(3, orderId);
                return update.executeUpdate();
            }
        });
    }

    void delete(long orderId) {
        delete("delete from contract_order where tenant_id = ? and id = ?", orderId);
    }

    List<PurchaseOrder> purchaseOrders(long contractId) {
        return ahead.of("purchase orders", List.of(), this::purchaseOrders).getOrDefault(contractId, List.of());
    }

    private Map<Long, Map<Long, List<PurchaseOrder>>> purchaseOrders(TenantList tenants) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select id, number, from_on, until_on, amount, tenant_id, contract_id"
                    + " from contract_purchase_order where tenant_id in " + tenants.marks() + " order by from_on")) {
                tenants.bind(query, 1);
                var orders = tenants.<Map<Long, List<PurchaseOrder>>>each(HashMap::new);
                for (var r = query.executeQuery(); r.next(); ) {
                    var ofTenant = orders.get(r.getLong(6));
                    ofTenant.computeIfAbsent(r.getLong(7), id -> new ArrayList<>())
                            .add(new PurchaseOrder(
                                    r.getLong(1),
                                    r.getString(2),
                                    r.getObject(3, LocalDate.class),
                                    r.getObject(4, LocalDate.class),
                                    r.getBigDecimal(5)));
                }
                return orders;
            }
        });
    }

    long insert(long contractId, PurchaseOrder order) {
        var id = ids.next();
        database.call(c -> {
            try (var insert = c.prepareStatement("insert into contract_purchase_order (tenant_id, id, contract_id,"
                    + " number, from_on, until_on, amount) values (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, scope.required().value());
                insert.setLong(2, id);
                insert.setLong(3, contractId);
                insert.setString(4, order.number());
                insert.setObject(5, order.fromOn());
                insert.setObject(6, order.untilOn());
                insert.setBigDecimal(7, order.amount());
                return insert.executeUpdate();
            }
        });
        return id;
    }

    void endPurchaseOrder(long id, LocalDate untilOn) {
        database.call(c -> {
            try (var update = c.prepareStatement(
                    "update contract_purchase_order set until_on = ? where tenant_id = ? and id = ?")) {
                update.setObject(1, untilOn);
                update.setLong(2, scope.required().value());
                update.setLong(3, id);
                return update.executeUpdate();
            }
        });
    }

    void deletePurchaseOrder(long id) {
        delete("delete from contract_purchase_order where tenant_id = ? and id = ?", id);
    }

    /** A draft that is thrown away takes its orders with it. */
    void deleteAll(long contractId) {
        delete("delete from contract_order where tenant_id = ? and contract_id = ?", contractId);
        delete("delete from contract_purchase_order where tenant_id = ? and contract_id = ?", contractId);
    }

    private void delete(String sql, long id) {
        database.call(c -> {
            try (var delete = c.prepareStatement(sql)) {
                bind(delete, id);
                return delete.executeUpdate();
            }
        });
    }

    private void bind(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, scope.required().value());
        statement.setLong(2, id);
    }
}
