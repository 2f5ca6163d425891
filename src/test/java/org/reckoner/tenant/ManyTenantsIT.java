package org.reckoner.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.platform.Database;

/** Ten thousand tenants are searched, sorted and paged like three. */
@ExtendWith(ArquillianExtension.class)
class ManyTenantsIT {
    private static final int MANY = 10_000;
    private static final long FIRST_ID = 900_000_000_000L;
    private static final long LANDLORD = 5_000_001;
    private static final long PARTNERS_LANDLORD = 5_000_002;
    private static final long PARTNER = 900_000_000_001L;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    As as;

    /** The n-th: each tenth billed by PureConnect, each hundredth in breach, each fifth the landlord's, each fourth a partner's. */
    @BeforeEach
    void fill() {
        database.call(c -> {
            try (var partner = c.prepareStatement(
                            "insert into partner (id, version, name, name_key, contact,"
                                    + " contact_email, created_at) values (?, 1, 'Zz many', 'zz many', 'P', 'p@x.example', ?)");
                    var joined =
                            c.prepareStatement("insert into partner_landlord (account_id, partner_id) values (?, ?)");
                    var tenant = c.prepareStatement(
                            "insert into tenant (id, version, state, steps_done, name, name_key,"
                                    + " primary_contact, primary_contact_email, billable, installation, external_id, country,"
                                    + " billing_region, zone, currency, authentication, password_length_min,"
                                    + " password_classes_min, created_at, partner_id, search_text) values (?, 1, ?, 4, ?, ?, 'Pat',"
                                    + " 'pat@x.example', ?, 'CLOUD', ?, 'GB', ?, 'Europe/London', 'GBP', 'FORM', 12, 1, ?, ?, ?)");
                    var figure = c.prepareStatement("insert into tenant_figure (tenant_id, active_users, breach_from,"
                            + " refused_from) values (?, ?, ?, ?)");
                    var assigned =
                            c.prepareStatement("insert into tenant_landlord (tenant_id, account_id) values (?, ?)")) {
                partner.setLong(1, PARTNER);
                partner.setString(2, Database.stored(LONG_AGO));
                partner.executeUpdate();
                joined.setLong(1, PARTNERS_LANDLORD);
                joined.setLong(2, PARTNER);
                joined.executeUpdate();
                for (var n = 0; n < MANY; n++) {
                    bind(tenant, n);
                    bind(figure, n, n % 100 == 0 ? Database.stored(LONG_AGO) : null);
                    if (n % 5 == 0) {
                        assigned.setLong(1, FIRST_ID + n);
                        assigned.setLong(2, LANDLORD);
                        assigned.addBatch();
                    }
                }
                tenant.executeBatch();
                figure.executeBatch();
                return assigned.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement tenant, int n) throws SQLException {
        var name = "zz many %05d".formatted(n);
        tenant.setLong(1, FIRST_ID + n);
        tenant.setString(2, n % 100 == 0 ? "SUSPENDED" : "DRAFT");
        tenant.setString(3, name);
        tenant.setString(4, name);
        tenant.setString(5, n % 10 == 0 ? "PURECONNECT" : "NONE");
        tenant.setString(6, "EXT-MANY-" + n);
        tenant.setString(7, n % 2 == 0 ? "EMEA" : "APAC");
        tenant.setString(8, Database.stored(LONG_AGO));
        tenant.setObject(9, n % 4 == 0 ? PARTNER : null);
        tenant.setString(10, name + " ext-many-" + n + " pat%" + n + "@x.example");
        tenant.addBatch();
    }

    private static void bind(PreparedStatement figure, int n, String breach) throws SQLException {
        figure.setLong(1, FIRST_ID + n);
        figure.setInt(2, n);
        figure.setString(3, breach);
        figure.setString(4, breach);
        figure.addBatch();
    }

    @AfterEach
    void empty() {
        for (var sql : List.of(
                "delete from tenant_landlord where tenant_id >= ?",
                "delete from tenant_figure where tenant_id >= ?",
                "delete from tenant where id >= ?",
                "delete from partner_landlord where partner_id >= ?",
                "delete from partner where id >= ?")) {
            database.call(c -> {
                try (var delete = c.prepareStatement(sql)) {
                    delete.setLong(1, FIRST_ID);
                    return delete.executeUpdate();
                }
            });
        }
    }

    @Test
    void theyAreFoundByAnythingAndPagedWithoutGapOrRepetition() throws Exception {
        as.owner(() -> {
            assertEquals(MANY, total(search("zz many")));
            assertEquals(List.of("zz many 04711"), names(search("EXT-MANY-4711"), 0, "name", false));
            assertEquals(List.of("zz many 07000"), names(search("pat%7000@X"), 0, "name", false));
            assertEquals(0, total(search("many%1")), "a wildcard is a character like any other");
            assertEquals(
                    "zz many 09999",
                    names(search("zz many"), 9_980, "name", false).get(19));
            assertEquals(
                    "zz many 09999",
                    names(search("zz many"), 0, "activeUsers", true).get(0));
            var seen = new HashSet<String>();
            for (var first = 0; first < 2_000; first += 100) {
                seen.addAll(page(search("zz many"), new Window(first, 100, "billable", false)));
            }
            assertEquals(2_000, seen.size());
            return null;
        });
    }

    @Test
    void eachFilterNarrowsAndTheyNarrowTogether() throws Exception {
        as.owner(() -> {
            assertEquals(1_000, total(new TenantSearch("zz many", Billable.PURECONNECT, null, null)));
            assertEquals(5_000, total(new TenantSearch("zz many", null, BillingRegion.APAC, null)));
            assertEquals(100, total(new TenantSearch("zz many", null, null, TenantState.SUSPENDED)));
            assertEquals(100, total(new TenantSearch("zz many", null, null, null, BreachStage.REFUSED, null, null)));
            assertEquals(0, total(new TenantSearch("zz many", null, null, null, BreachStage.WARNED, null, null)));
            assertEquals(2_500, total(new TenantSearch(null, null, null, null, null, PARTNER, null)));
            assertEquals(2_000, total(new TenantSearch(null, null, null, null, null, null, LANDLORD)));
            assertEquals(2_500, total(new TenantSearch(null, null, null, null, null, null, PARTNERS_LANDLORD)));
            assertEquals(
                    500,
                    total(new TenantSearch(
                            "many", Billable.PURECONNECT, BillingRegion.EMEA, null, null, PARTNER, LANDLORD)));
            return null;
        });
    }

    @Test
    void eachLandlordPagesThroughTheirsAlone() throws Exception {
        assertEquals(2_000, as.landlord(LANDLORD, () -> total(TenantSearch.ALL)));
        assertEquals(2_500, as.landlord(PARTNERS_LANDLORD, () -> total(TenantSearch.ALL)));
        assertEquals(
                List.of("zz many 00005", "zz many 00010"),
                as.landlord(LANDLORD, () -> names(TenantSearch.ALL, 1, "name", false))
                        .subList(0, 2));
        assertEquals(0, as.landlord(LANDLORD, () -> total(search("many 04711"))));
    }

    @Test
    void aSwitcherOffersFirstWhatBeginsAsTyped() throws Exception {
        var offered = as.owner(() -> tenants.suggest(search("zz many 0471"), 20));
        assertEquals(10, offered.size());
        assertTrue(offered.stream().allMatch(row -> row.name().startsWith("zz many 0471")));
        assertEquals(
                "zz many 04711",
                as.owner(() -> tenants.suggest(search("ext-many-4711"), 20))
                        .get(0)
                        .name());
    }

    private static TenantSearch search(String text) {
        return new TenantSearch(text, null, null, null);
    }

    private int total(TenantSearch search) {
        return tenants.page(search, new Window(0, 1, null, false)).total();
    }

    private List<String> names(TenantSearch search, int first, String sort, boolean descending) {
        return page(search, new Window(first, 20, sort, descending));
    }

    private List<String> page(TenantSearch search, Window window) {
        return tenants.page(search, window).rows().stream().map(TenantRow::name).toList();
    }
}
