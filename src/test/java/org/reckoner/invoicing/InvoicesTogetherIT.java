package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.event.Outcome;
import org.reckoner.event.WorkUnit;
import org.reckoner.it.As;
import org.reckoner.it.TestClock;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.terms.SubscriptionType;

/** Invoices of several tenants are issued by one transaction, whatever became of one of them meanwhile. */
@ExtendWith(ArquillianExtension.class)
class InvoicesTogetherIT {
    private static final LocalDate DATE = LocalDate.parse("2026-02-15");
    private static final String NOW = "2026-02-15T08:00:00Z";

    @Inject
    BilledTenants billed;

    @Inject
    InvoiceRunProcess process;

    @Inject
    TestClock clock;

    @Inject
    As as;

    @Test
    void oneThatAnotherNodeIssuedMeanwhileIsLeftAsItIs() throws Exception {
        var early = billed.signed(SubscriptionType.MONTHLY, null);
        var late = billed.signed(SubscriptionType.MONTHLY, null);
        var told = clock.at(NOW, () -> {
            var first = ready(early);
            var second = ready(late);
            billed.perform(early, DATE); // a node that took this one for dead
            as.system(() -> {
                process.record(List.of(first, second));
                return null;
            });
            return List.of(first.outcome(), second.outcome());
        });
        assertEquals(List.of("2026-02-15 PERIOD 200.00 USD"), billed.issued(early));
        assertEquals(List.of("2026-02-15 PERIOD 200.00 USD"), billed.issued(late));
        assertEquals(false, told.get(0).changed());
        assertTrue(told.get(1).changed());
        assertEquals(number(early) + 1, number(late), "no number is lost by who comes too late");
    }

    private Outcome.Telling ready(TenantId tenant) throws Exception {
        var outcome = billed.asTheRun(tenant, () -> process.perform(new WorkUnit(tenant, DATE)));
        return assertInstanceOf(Outcome.Telling.class, outcome.note());
    }

    private long number(TenantId tenant) throws Exception {
        return Long.parseLong(billed.invoices(tenant).get(0).number().replaceAll("\\D", ""));
    }
}
