package org.reckoner.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.Invoices;
import org.reckoner.invoice.NewInvoice;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.ledger.EntrySearch;
import org.reckoner.ledger.PostingKind;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;
import org.reckoner.vectors.BankContract;

/** The bank's invoices, one of them taken back: found by date, type and amount, with the balance of all that went before. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {
    @Inject
    Transactions transactions;

    @Inject
    Invoices invoices;

    @Inject
    InvoiceFiles files;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void issueAndTakeBack() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Asia/Jerusalem"));
        in(() -> {
            var first = issued(0);
            issued(1);
            invoices.annul(first, files.file(first).version(), "wrong price");
            return null;
        });
    }

    private long issued(int which) {
        var id = invoices.draft(
                new NewInvoice(1, BankContract.invoices(List.of()).get(which), null, null));
        invoices.issue(id);
        return id;
    }

    private <T> T in(Callable<T> work) throws Exception {
        return as.ownerIn(tenant, work);
    }

    private List<String> found(EntrySearch search) throws Exception {
        return in(() -> transactions.page(search, 0, 20).rows().stream()
                .map(one -> one.entry().kind() + " " + one.entry().amount() + " -> " + one.balance())
                .toList());
    }

    @Test
    void theNewestComesFirstAndTheBalanceCountsWhatIsLeftOut() throws Exception {
        assertEquals(
                List.of(
                        "VOID -30.00 USD -> 2118.20 USD",
                        "INVOICE 2118.20 USD -> 2148.20 USD",
                        "INVOICE 30.00 USD -> 30.00 USD"),
                found(EntrySearch.ALL));
        assertEquals(
                List.of("INVOICE 2118.20 USD -> 2148.20 USD"),
                found(new EntrySearch(null, null, PostingKind.INVOICE, new BigDecimal("30.01"), null)));
        assertEquals(
                List.of("VOID -30.00 USD -> 2118.20 USD", "INVOICE 30.00 USD -> 30.00 USD"),
                found(new EntrySearch(null, null, null, null, new BigDecimal("30"))));
        assertEquals(
                List.of("INVOICE 30.00 USD -> 30.00 USD"),
                found(new EntrySearch(LocalDate.of(1999, 2, 1), LocalDate.of(1999, 2, 28), null, null, null)));
        assertEquals(List.of(), found(new EntrySearch(null, null, PostingKind.PAYMENT, null, null)));
        var second = in(() -> transactions.page(EntrySearch.ALL, 1, 1));
        assertEquals(3, second.total());
        assertEquals("2148.20 USD", second.rows().get(0).balance().toString());
    }

    @Test
    void theDownloadHasTheSameInTheOrderItWasBooked() throws Exception {
        var csv = new StringBuilder();
        as.someone(Role.ADMIN, tenant, () -> {
            transactions.csv(EntrySearch.ALL, Locale.ENGLISH, csv);
            return null;
        });
        var lines = csv.toString().lines().toList();
        assertEquals("Date,Type,Description,Reference,Amount,Balance,Currency", lines.get(0));
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).endsWith(",30.00,30.00,USD"), lines.get(1));
        assertTrue(lines.get(3).endsWith(",-30.00,2118.20,USD"), lines.get(3));
    }

    @Test
    void othersSeeNothingOfIt() throws Exception {
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        as.administrator(other, () -> {
            assertEquals(0, transactions.page(EntrySearch.ALL, 0, 20).total());
            return null;
        });
        as.someone(Role.AGENT, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> transactions.page(EntrySearch.ALL, 0, 20));
            return null;
        });
    }
}
