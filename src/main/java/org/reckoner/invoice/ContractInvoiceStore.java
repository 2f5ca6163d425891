package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantList;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.LineKind;

/** Reads a tenant's invoices by contract. */
@ApplicationScoped
class ContractInvoiceStore {
    @Inject
    ReadAhead ahead;

    @Inject
    Database database;

    @Inject
    TenantScope scope;

    List<ContractInvoice> all() {
        return ahead.of("invoices", List.of(), this::all);
    }

    private Map<Long, List<ContractInvoice>> all(TenantList tenants) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select id, contract_id, kind, dated_on, state, number, total, currency,"
                            + " tenant_id from invoice where tenant_id in " + tenants.marks()
                            + " and kind <> 'CREDIT' order by dated_on, id")) {
                tenants.bind(query, 1);
                var found = tenants.<List<ContractInvoice>>each(ArrayList::new);
                for (var row = query.executeQuery(); row.next(); ) {
                    found.get(row.getLong(9)).add(invoice(row));
                }
                return found;
            }
        });
    }

    private static ContractInvoice invoice(ResultSet row) throws SQLException {
        return new ContractInvoice(
                row.getLong(1),
                row.getLong(2),
                DraftKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                InvoiceState.valueOf(row.getString(5)),
                row.getString(6),
                new Money(row.getBigDecimal(7), Currency.getInstance(row.getString(8))));
    }

    /** By the evidence of lines of what was issued and counts. */
    List<SetUpCharged> setUps(long contractId) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select l.product, l.evidence from invoice i join invoice_line l"
                    + " on l.tenant_id = i.tenant_id and l.invoice_id = i.id where i.tenant_id = ? and i.contract_id = ?"
                    + " and i.live_slot = 1 and i.state <> 'DRAFT' and l.kind = 'NUMBERS_SET_UP'")) {
                query.setLong(1, scope.required().value());
                query.setLong(2, contractId);
                var found = new ArrayList<SetUpCharged>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(setUp(row.getString(1), row.getString(2)));
                }
                return found;
            }
        });
    }

    private static SetUpCharged setUp(String kind, String evidence) {
        try (var reader = FlatJson.READERS.createReader(new StringReader(evidence))) {
            var json = reader.readObject();
            return new SetUpCharged(
                    LocalDate.parse(json.getString("orderedOn")),
                    kind,
                    json.getInt("quantity"),
                    json.getJsonArray("numbers").getValuesAs(JsonString::getString).stream()
                            .collect(Collectors.toSet()));
        }
    }

    /** Of what was issued and counts. */
    List<BilledPart> arrears(long contractId, LocalDate since) {
        return ahead.of("arrears", List.of(since), tenants -> arrears(tenants, since))
                .getOrDefault(contractId, List.of());
    }

    /** Of all contracts, by contract. */
    private Map<Long, Map<Long, List<BilledPart>>> arrears(TenantList tenants, LocalDate since) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select i.dated_on, l.from_on, l.kind, sum(l.amount), i.tenant_id,"
                    + " i.contract_id from invoice i"
                    + " join invoice_line l on l.tenant_id = i.tenant_id and l.invoice_id = i.id"
                    + " where i.tenant_id in " + tenants.marks() + " and i.kind = 'PERIOD' and i.dated_on >= ?"
                    + " and i.live_slot = 1 and i.state <> 'DRAFT'"
                    + " group by i.tenant_id, i.contract_id, i.dated_on, l.from_on, l.kind")) {
                query.setObject(tenants.bind(query, 1), since);
                var found = tenants.<Map<Long, List<BilledPart>>>each(HashMap::new);
                for (var row = query.executeQuery(); row.next(); ) {
                    var kind = LineKind.valueOf(row.getString(3));
                    if (kind.isArrears()) {
                        var ofTenant = found.get(row.getLong(5));
                        ofTenant.computeIfAbsent(row.getLong(6), id -> new ArrayList<>())
                                .add(new BilledPart(
                                        row.getObject(1, LocalDate.class),
                                        row.getObject(2, LocalDate.class),
                                        kind == LineKind.ADJUSTMENT,
                                        row.getBigDecimal(4)));
                    }
                }
                return found;
            }
        });
    }
}
