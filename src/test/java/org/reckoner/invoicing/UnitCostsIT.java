package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.Users;
import org.reckoner.invoice.CreditNotes;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.Invoices;
import org.reckoner.it.As;
import org.reckoner.it.TestClock;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAllocation;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitCategory;
import org.reckoner.unit.UnitDetails;
import org.reckoner.unit.UnitPart;
import org.reckoner.unit.UnitProblem;
import org.reckoner.unit.UnitReconciliation;
import org.reckoner.unit.UnitReports;

/** rating.md 7.1: a period's costs are divided when it is invoiced, once, and what comes later adds to them. */
@ExtendWith(ArquillianExtension.class)
class UnitCostsIT {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    @Inject
    BilledTenants billed;

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    UnitAllocation allocation;

    @Inject
    UnitReports reports;

    @Inject
    UnitDetails details;

    @Inject
    UnitReconciliation reconciliation;

    @Inject
    Users users;

    @Inject
    Invoices invoices;

    @Inject
    InvoiceFiles files;

    @Inject
    CreditNotes credits;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private TenantId tenant;
    private long care;

    /** Two users of ten committed are in one unit, one of these in another too; a third is in none. */
    @BeforeEach
    void makeTenant() throws Exception {
        tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(tenant, "agent", 3, LicenceLevel.CX1, "2026-01-20");
        care = as.administrator(tenant, () -> units.add("Care"));
        long sales = as.administrator(tenant, () -> units.add("Sales"));
        var ids = as.administrator(tenant, () -> users.ids(List.of("agent0", "agent1")));
        clock.at(
                "2026-02-10T00:00:00Z",
                () -> as.administrator(tenant, () -> {
                    assignments.assignUsers(care, Choice.of(ids.values()), JANUARY);
                    return assignments.assignUsers(sales, Choice.of(List.of(ids.get("agent1"))), JANUARY.plusDays(20));
                }));
    }

    private String costs() throws Exception {
        return as.administrator(
                tenant,
                () -> reports.page(reports.period(null), 0, 20).rows().stream()
                        .map(row -> (row.isUnassigned() ? "none" : row.name()) + " " + row.total())
                        .toList()
                        .toString());
    }

    /** The users whose seats Care was charged for, each with the number of units it was divided between. */
    private String madeOf() throws Exception {
        var part = new UnitPart(Section.CORE, UnitCategory.LICENCES, "CX1");
        return as.administrator(
                tenant,
                () -> details.page(units.get(care), reports.period(null), part, "agent", 0, 20).rows().stream()
                        .map(row -> row.key() + " " + row.quantity() + " " + row.amount())
                        .toList()
                        .toString());
    }

    private <T> T atTheBooks(Callable<T> work) throws Exception {
        return clock.at("2026-02-16T08:00:00Z", () -> billed.asTheRun(tenant, work));
    }

    /** 200.00 over ten seats: 20.00 each; agent1's are halved. */
    private static final String DIVIDED = "[Care 30.00 USD, Sales 10.00 USD, none 160.00 USD]";

    @Test
    void rule71_costsAreFrozenWithTheInvoiceAndCreditsTakeThemBack() throws Exception {
        billed.run(tenant, "2026-02-15T09:00:00Z");
        assertEquals(DIVIDED, costs());
        assertEquals(0, atTheBooks(allocation::allocate));
        assertEquals("[agent0 1 20.00 USD, agent1 2 10.00 USD]", madeOf());
        assertRefused(
                "day",
                UnitProblem.DAY_FROZEN,
                () -> as.administrator(
                        tenant, () -> assignments.removeUsers(care, Choice.fitting(null), JANUARY.plusDays(30))));
        clock.at(
                "2026-02-16T08:00:00Z",
                () -> as.administrator(tenant, () -> assignments.removeUsers(care, Choice.fitting(null), null)));
        assertEquals(DIVIDED, costs());

        long id = billed.invoices(tenant).get(0).id();
        atTheBooks(() -> credits.creditWhole(id, files.file(id).version(), "goodwill"));
        assertEquals(1, atTheBooks(allocation::allocate));
        assertEquals("[Care 0.00 USD, Sales 0.00 USD, none 0.00 USD]", costs());
        assertEquals("[]", madeOf());
        assertEquals(List.of(), atTheBooks(reconciliation::disagreements));
    }

    @Test
    void aVoidInvoiceOpensItsPeriodAgain() throws Exception {
        billed.run(tenant, "2026-02-15T09:00:00Z");
        long id = billed.invoices(tenant).get(0).id();
        atTheBooks(() -> {
            invoices.annul(id, files.file(id).version(), "wrong");
            return null;
        });
        assertEquals(1, atTheBooks(allocation::allocate));
        assertEquals(List.of(), as.administrator(tenant, reports::periods));
        assertEquals(0, atTheBooks(allocation::allocate));
        assertEquals(List.of(), atTheBooks(reconciliation::disagreements));
    }

    /** What a killed node had stored of nothing is done by the next look; what somebody changes by hand is found. */
    @Test
    void whatIsMissingIsDoneAndWhatIsWrongIsFound() throws Exception {
        billed.run(tenant, "2026-02-15T09:00:00Z");
        for (var table : List.of(
                "unit_cost",
                "unit_cost_item",
                "unit_cost_part",
                "unit_total",
                "unit_section_total",
                "unit_period",
                "unit_document")) {
            write("delete from " + table + " where tenant_id = ?");
        }
        assertEquals(true, atTheBooks(allocation::isDue));
        assertEquals(1, atTheBooks(allocation::allocate));
        assertEquals(false, atTheBooks(allocation::isDue));
        assertEquals(DIVIDED, costs());
        write("update unit_cost set amount = amount + 1 where tenant_id = ? and unit_id = 0");
        assertEquals(2, atTheBooks(reconciliation::disagreements).size(), "what is charged, and what is shown");
    }

    /** A tenant with ten thousand does not wait for their count. */
    @Test
    void manyUnitsAreCountedSomeWayBeyondThoseThatAreShown() throws Exception {
        billed.run(tenant, "2026-02-15T09:00:00Z");
        for (var i = 1; i <= UnitReports.COUNTED_MAX; i++) {
            write(
                    "insert into unit_total (tenant_id, contract_id, from_on, unit_id, amount) select tenant_id, contract_id,"
                            + " from_on, unit_id + " + i * 1_000_003L
                            + ", 1 from unit_total where tenant_id = ? and amount = 30");
        }
        assertEquals(UnitReports.COUNTED_MAX + 2, counted(0), "one too many, and what is in none");
        assertEquals(UnitReports.COUNTED_MAX + 3, counted(20), "all of them, and what is in none");
    }

    private int counted(int first) throws Exception {
        return as.administrator(
                tenant, () -> reports.page(reports.period(null), first, 20).total());
    }

    private void write(String sql) {
        database.call(c -> {
            try (var statement = c.prepareStatement(sql)) {
                statement.setLong(1, tenant.value());
                return statement.executeUpdate();
            }
        });
    }
}
