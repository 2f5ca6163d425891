package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.Counted;
import org.reckoner.it.TestClock;
import org.reckoner.period.Dates;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Choice;
import org.reckoner.unit.FrozenPeriod;
import org.reckoner.unit.SampleItems;
import org.reckoner.unit.Unit;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitCall;
import org.reckoner.unit.UnitCalls;
import org.reckoner.unit.UnitCategory;
import org.reckoner.unit.UnitDetails;
import org.reckoner.unit.UnitNumber;
import org.reckoner.unit.UnitPart;
import org.reckoner.unit.UnitReports;
import org.reckoner.usage.CallPlace;

/** rating.md 7.2, 7.3: a unit's figure down to the users, the numbers and the calls it is made of. */
@ExtendWith(ArquillianExtension.class)
class UnitDetailsIT {
    private static final UnitPart FEES = new UnitPart(Section.TELCO, UnitCategory.NUMBER_FEES, "DID");
    private static final UnitPart CALLS = new UnitPart(Section.TELCO, UnitCategory.INBOUND, "Inbound calls");

    @Inject
    DividedTenants tenants;

    @Inject
    BillingUnits units;

    @Inject
    UnitReports reports;

    @Inject
    UnitDetails details;

    @Inject
    SampleItems samples;

    @Inject
    UnitCalls calls;

    @Inject
    UnitAssignments assignments;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private DividedTenants.Made made;
    private Unit care;
    private FrozenPeriod period;

    @BeforeEach
    void divide() throws Exception {
        made = tenants.make();
        care = inside(() -> units.get(made.care()));
        period = inside(() -> reports.period(null));
    }

    private <T> T inside(Callable<T> work) throws Exception {
        return as.administrator(made.tenant(), work);
    }

    private List<String> rows(UnitPart part, String text) throws Exception {
        return inside(() -> details.page(care, period, part, text, 0, 20).rows().stream()
                .map(row ->
                        row.key() + " " + row.name() + " " + row.calls() + " " + row.quantity() + " " + row.amount())
                .toList());
    }

    @Test
    void aUnitsFigureOpensToUsersNumbersAndCalls() throws Exception {
        var seats = new UnitPart(Section.CORE, UnitCategory.LICENCES, "CX1");
        assertEquals(List.of("agent0 agent0 0 1 20.00 USD", "agent1 agent1 0 2 10.00 USD"), rows(seats, null));
        assertEquals(List.of("agent1 agent1 0 2 10.00 USD"), rows(seats, "AGENT1"));
        assertEquals(
                "30.00 USD", inside(() -> details.amount(care, period, seats)).toString());
        assertEquals(List.of(made.number() + " null 0 31 1.00 USD"), rows(FEES, null));
        assertEquals(List.of(made.number() + " null 3 3.0 0.02 USD"), rows(CALLS, made.number()));
        assertEquals(List.of(), rows(CALLS, "777777777"));
        var elsewhere = new UnitPart(Section.TELCO, UnitCategory.INBOUND, "Nobody's");
        assertRefused(PlatformProblem.NOT_FOUND, () -> inside(() -> details.amount(care, period, elsewhere)));
    }

    /** agent2 is in no unit; seven of the ten committed seats nobody used. */
    @Test
    void whatIsInNoUnitOpensToItsUsersAndTellsWhatIsNobodys() throws Exception {
        var nobody = Unit.unassigned("Unassigned");
        var seats = new UnitPart(Section.CORE, UnitCategory.LICENCES, "CX1");
        var rows = inside(() -> details.page(nobody, period, seats, null, 0, 20).rows());
        assertEquals(
                List.of("agent2 20.00 USD"),
                rows.stream().map(row -> row.key() + " " + row.amount()).toList());
        assertEquals(
                "160.00 USD",
                inside(() -> details.amount(nobody, period, seats)).toString());
        assertEquals(
                "140.00 USD", inside(() -> details.rest(nobody, period, seats)).toString());
        assertEquals(
                "1.00 USD", inside(() -> details.rest(nobody, period, FEES)).toString());
        assertEquals("0.00 USD", inside(() -> details.rest(care, period, seats)).toString());
        database.call(c -> {
            try (var older = c.prepareStatement("update unit_cost_item set amount = null where tenant_id = ?")) {
                older.setLong(1, made.tenant().value());
                return older.executeUpdate();
            }
        });
        assertEquals(
                "140.00 USD",
                inside(() -> details.rest(nobody, period, seats)).toString(),
                "divided before sums were kept");
    }

    /** Some hundred are in a row of the table: which of them a page shows the database tells. */
    @Test
    void aPageOfManyIsReadWithoutTheOthersWhereOneDocumentSaysAll() throws Exception {
        var many = new UnitPart(Section.CORE, UnitCategory.LICENCES, "MANY");
        write(many, 1200, 70);
        Counted.begin();
        assertEquals("[u1200 12.00 USD, u1199 11.99 USD]", some(many, 0, 2));
        assertEquals("[u701 7.01 USD, u700 7.00 USD]", some(many, 499, 2), "over the edge of a row");
        assertEquals("[u2 0.02 USD, u1 0.01 USD]", some(many, 1198, 5));
        assertEquals("[]", some(many, 1200, 5));
        assertTrue(Counted.end().stream()
                .filter(sql -> sql.startsWith("select content"))
                .allMatch(sql -> sql.contains("slice between")));
        assertEquals(1200, total(many));

        write(many, 600, 71);
        assertEquals("[u1200 12.00 USD, u600 12.00 USD, u1199 11.99 USD]", some(many, 0, 3), "of two documents");
        assertEquals(1200, total(many));
    }

    @Test
    void whatWasWrittenInNoOrderIsPutInOrder() throws Exception {
        var many = new UnitPart(Section.CORE, UnitCategory.LICENCES, "MANY");
        write(many, 600, 70);
        database.call(c -> {
            try (var older = c.prepareStatement("update unit_cost_item set item_count = null where tenant_id = ?")) {
                older.setLong(1, made.tenant().value());
                return older.executeUpdate();
            }
        });
        assertEquals("[u600 6.00 USD, u599 5.99 USD]", some(many, 0, 2));
        assertEquals(600, total(many));
    }

    private void write(UnitPart part, int users, long document) throws Exception {
        inside(() -> {
            samples.write(period, part, new SampleItems.Sample(care.id(), document, users));
            return null;
        });
    }

    private String some(UnitPart part, int first, int size) throws Exception {
        return inside(() -> details.page(care, period, part, null, first, size).rows().stream()
                .map(row -> row.key() + " " + row.amount())
                .toList()
                .toString());
    }

    private int total(UnitPart part) throws Exception {
        return inside(() -> details.page(care, period, part, null, 0, 1).total());
    }

    @Test
    void aNumberThatLeftAndCameBackWasThereTwice() throws Exception {
        assertEquals(List.of("2026-01-15 to null"), numbersIn(period.dates()));
        var number = inside(() -> Choice.of(assignments.numbers(care.id(), null, 0, 1).rows().stream()
                .map(UnitNumber::id)
                .toList()));
        clock.at(
                "2026-03-10T00:00:00Z",
                () -> inside(() -> {
                    assignments.removeNumbers(care.id(), number, LocalDate.of(2026, 2, 20));
                    return assignments.assignNumbers(care.id(), number, LocalDate.of(2026, 3, 1));
                }));
        var next = new Dates(period.dates().until(), LocalDate.of(2026, 3, 15));
        assertEquals(List.of("2026-01-15 to 2026-02-19"), numbersIn(period.dates()));
        assertEquals(List.of("2026-01-15 to 2026-02-19", "2026-03-01 to null"), numbersIn(next));
        assertEquals(List.of(), numbersIn(new Dates(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 1))));
    }

    private List<String> numbersIn(Dates dates) throws Exception {
        var of = new FrozenPeriod(period.contractId(), dates, null, period.currency(), period.policy());
        return inside(() -> reports.numbers(care, of, 0, 20).rows().stream()
                .map(row -> row.fromOn() + " to " + row.lastOn())
                .toList());
    }

    @Test
    void aNumbersCallsAreThoseOfItsUnitAndGroup() throws Exception {
        var all = inside(() -> calls.of(care, period, CALLS, made.number(), null));
        assertEquals(
                List.of("call-0 0.0060", "call-1 0.0060", "call-2 0.0060"),
                all.calls().stream().map(call -> call.key() + " " + call.cost()).toList());
        assertNull(all.next());
        var first = all.calls().get(0);
        var behind = new CallPlace(first.start(), first.key());
        assertEquals(
                List.of("call-1", "call-2"),
                inside(() -> calls.of(care, period, CALLS, made.number(), behind)).calls().stream()
                        .map(UnitCall::key)
                        .toList());
        assertEquals(
                List.of(),
                inside(() -> calls.of(care, period, CALLS, made.number() + "1", null))
                        .calls());
        assertEquals(
                List.of(),
                inside(() -> calls.of(care, period, FEES, made.number(), null)).calls());
    }
}
