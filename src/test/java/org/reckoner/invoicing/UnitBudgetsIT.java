package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.directory.Users;
import org.reckoner.event.Outcome;
import org.reckoner.event.WorkUnit;
import org.reckoner.it.As;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.MailSearch;
import org.reckoner.notification.Outbox;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.BudgetProcess;
import org.reckoner.unit.BudgetTerms;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.unit.UnitBudget;
import org.reckoner.unit.UnitBudgets;

/** Budgets of billing units (decision 0030): one mail for each threshold and period, however often and by how many it is looked at. */
@ExtendWith(ArquillianExtension.class)
class UnitBudgetsIT {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);
    private static final String MIDDLE = "2026-01-25T08:30:00Z";

    @Inject
    BilledTenants billed;

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    UnitBudgets budgets;

    @Inject
    BudgetProcess process;

    @Inject
    Outbox outbox;

    @Inject
    Users users;

    @Inject
    Together together;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private TenantId tenant;
    private long care;

    /** Two of ten committed users are in the unit: 2 x 20.00. */
    @BeforeEach
    void makeUnit() throws Exception {
        tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(tenant, "agent", 2, LicenceLevel.CX1, "2026-01-20");
        care = in(() -> units.add("Care"));
        var ids = in(() -> users.ids(List.of("agent0", "agent1")));
        clock.at(MIDDLE, () -> in(() -> assignments.assignUsers(care, Choice.of(ids.values()), JANUARY)));
    }

    private <T> T in(Callable<T> work) throws Exception {
        return as.administrator(tenant, work);
    }

    private void set(String amount, String thresholds) throws Exception {
        in(() -> {
            var seen = budgets.of(care).map(UnitBudget::version).orElse(0);
            var terms =
                    BudgetTerms.of(amount, Currency.getInstance("USD"), thresholds, "bea@bank.example al@bank.example");
            budgets.set(care, seen, terms);
            return null;
        });
    }

    private Outcome look(String now) throws Exception {
        return clock.at(now, () -> billed.asTheRun(tenant, () -> process.perform(new WorkUnit(tenant, JANUARY))));
    }

    private int mails() throws Exception {
        return as.ownerIn(
                tenant,
                () -> outbox.page(new MailSearch(null, MailKind.UNIT_BUDGET, null), 0, 50)
                        .total());
    }

    @Test
    void eachRecipientGetsOneMailForEachThresholdAndPeriod() throws Exception {
        set("60", "50, 80, 100");
        assertEquals(Outcome.done("outcome.budgets.warned", 1, 1), look(MIDDLE));
        assertEquals(2, mails());
        var seen = in(() -> budgets.of(care).orElseThrow());
        assertEquals("40.00 USD", seen.soFar().amount().toString());
        assertEquals(66, seen.percent());
        assertEquals(Outcome.unchanged("outcome.budgets.checked", 1), look(MIDDLE));
        assertEquals(2, mails());
        set("45", "50, 80, 100");
        assertEquals(Outcome.done("outcome.budgets.warned", 1, 1), look(MIDDLE));
        assertEquals(4, mails(), "80 was reached and 50 had been");
        assertEquals(Outcome.unchanged("outcome.budgets.checked", 1), look("2026-02-17T08:30:00Z"), "a new period");
        assertEquals(4, mails());
    }

    @Test
    void twoNodesGiveOneWarning() throws Exception {
        set("10", "50, 80, 100");
        Callable<Outcome> node = () -> billed.asTheRun(tenant, () -> process.perform(new WorkUnit(tenant, JANUARY)));
        clock.at(MIDDLE, () -> together.run(node, node));
        assertEquals(2, mails());
    }

    @Test
    void aBudgetIsChangedByWhoeverSawItLast() throws Exception {
        set("60", "50");
        in(() -> {
            var terms = budgets.of(care).orElseThrow().terms();
            assertRefused(PlatformProblem.STALE, () -> budgets.set(care, 0, terms));
            budgets.set(care, 1, terms);
            assertRefused(PlatformProblem.STALE, () -> budgets.remove(care, 1));
            budgets.remove(care, 2);
            assertEquals(true, budgets.of(care).isEmpty());
            assertRefused(PlatformProblem.NOT_FOUND, () -> budgets.of(-7));
            return null;
        });
    }
}
