package org.reckoner.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.ledger.Ledger;
import org.reckoner.ledger.LedgerAccount;
import org.reckoner.money.Money;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.tenant.Billable;
import org.reckoner.vectors.BankContract;

/** product.md 3: the life of invoices, their numbers and what the books say of them. */
@ExtendWith(ArquillianExtension.class)
class InvoicesIT {
    private static final List<TaxRate> VAT = List.of(new TaxRate("VAT", new BigDecimal("17")));

    @Inject
    Invoices invoices;

    @Inject
    InvoiceFiles files;

    @Inject
    CreditNotes creditNotes;

    @Inject
    Ledger ledger;

    @Inject
    Reconciliation reconciliation;

    @Inject
    SampleTenants samples;

    @Inject
    Database database;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void begin() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Asia/Jerusalem"));
    }

    @Test
    void theBanksInvoicesAreIssuedOnceAndBooked() throws Exception {
        in(() -> {
            var drafts = BankContract.invoices(List.of());
            var ids = new ArrayList<Long>();
            for (var draft : drafts) {
                var id = invoices.draft(of(draft));
                ids.add(id);
            }
            var numbers = ids.stream().map(invoices::issue).toList();
            assertEquals(numbers, ids.stream().map(invoices::issue).toList(), "issued once");
            assertEquals(ids, drafts.stream().map(d -> invoices.draft(of(d))).toList(), "drafted once");

            var february = files.file(ids.get(1));
            assertEquals("2118.20 USD", february.amounts().total().toString());
            assertEquals("30.00 USD", files.file(ids.get(0)).amounts().total().toString());
            assertEquals(drafts.get(1).dueOn(), february.dueOn());
            assertEquals(InvoiceState.OPEN, february.state());
            assertEquals(6, files.lines(ids.get(1), 0, 100).total());
            assertSameLines(drafts.get(1), ids.get(1));
            assertTrue(files.evidence(ids.get(1), 6).contains("+97230000001"), files.evidence(ids.get(1), 6));

            assertEquals("2148.20 USD", balance(drafts.get(0), LedgerAccount.RECEIVABLE));
            assertEquals("-2148.20 USD", balance(drafts.get(0), LedgerAccount.REVENUE));
            assertEquals(List.of(), reconciliation.disagreements());
            return null;
        });
    }

    private void assertSameLines(InvoiceDraft draft, long id) {
        var stored = files.lines(id, 0, 100).rows();
        for (var i = 0; i < stored.size(); i++) {
            var line = draft.lines().get(i);
            var row = stored.get(i);
            assertEquals(line.description(), row.description());
            assertEquals(line.quantity(), row.quantity());
            assertEquals(line.amount(), row.amount());
            assertEquals(line.dates(), row.dates());
            assertEquals(line.section(), row.section());
            assertEquals(0, line.rateOrNull().compareTo(row.rate()));
        }
    }

    @Test
    void aDraftIsReplacedUntilItIsIssuedAndThrownAway() throws Exception {
        in(() -> {
            var draft = BankContract.invoices(List.of()).get(0);
            var first = invoices.draft(of(draft));
            var second = invoices.draft(of(draft));
            assertEquals(first, second);
            assertEquals(1, files.lines(first, 0, 100).total());
            assertNull(files.file(second).number());
            assertEquals("0.00 USD", balance(draft, LedgerAccount.RECEIVABLE));
            invoices.discard(second);
            assertRefused(PlatformProblem.NOT_FOUND, () -> invoices.issue(second));
            return null;
        });
    }

    @Test
    void aVoidInvoiceOwesNothingKeepsItsNumberAndComesBackOnlyWhenAskedFor() throws Exception {
        in(() -> {
            var draft = BankContract.invoices(VAT).get(1);
            var id = issued(draft);
            var file = files.file(id);
            assertRefused("reason", InvoiceProblem.REASON_MISSING, () -> invoices.annul(id, file.version(), " "));
            assertRefused(PlatformProblem.STALE, () -> invoices.annul(id, file.version() + 1, "wrong price"));
            invoices.annul(id, file.version(), "wrong price");
            assertEquals(InvoiceState.VOID, files.file(id).state());
            assertEquals(file.number(), files.file(id).number());
            assertEquals("0.00 USD", files.file(id).amounts().open().toString());
            assertEquals("0.00 USD", balance(draft, LedgerAccount.TAX));
            assertRefused(InvoiceProblem.WAS_VOIDED, () -> invoices.draft(of(draft)));
            var again = invoices.draftAgain(of(draft));
            assertNotEquals(file.number(), invoices.issue(again));
            assertRefused(InvoiceProblem.NOT_IN_THIS_STATE, () -> invoices.issue(id));
            assertEquals(List.of(), reconciliation.disagreements());
            return null;
        });
    }

    @Test
    void creditNotesTakeBackLineByLineUntilNothingIsOwed() throws Exception {
        in(() -> {
            var draft = BankContract.invoices(VAT).get(1);
            var id = issued(draft);
            var note = files.file(creditNotes.credit(id, version(id), Set.of(2, 5), "not used"));
            assertEquals("-664.20 USD", note.amounts().net().toString());
            assertEquals("-112.91 USD", note.amounts().tax().toString()); // 17 % of 664.20: 112.914
            assertTrue(note.number().startsWith("CN-"), note.number());
            assertEquals("1701.18 USD", files.file(id).amounts().open().toString());
            assertRefused(
                    InvoiceProblem.LINE_NOT_CREDITABLE, () -> creditNotes.credit(id, version(id), Set.of(2), "again"));
            assertRefused(InvoiceProblem.SETTLED_IN_PART, () -> invoices.annul(id, version(id), "too late"));
            creditNotes.creditWhole(id, version(id), "goodwill");
            assertEquals(InvoiceState.PAID, files.file(id).state());
            assertEquals("0.00 USD", files.file(id).amounts().open().toString());
            assertEquals("0.00 USD", balance(draft, LedgerAccount.TAX));
            assertEquals(2, files.creditNotes(id).size());
            assertRefused(
                    InvoiceProblem.NO_LINE_CHOSEN, () -> creditNotes.creditWhole(id, version(id), "nothing is left"));
            assertEquals(List.of(), reconciliation.disagreements());
            return null;
        });
    }

    @Test
    void whatIsGivenUpIsNoLongerOwed() throws Exception {
        in(() -> {
            var draft = BankContract.invoices(List.of()).get(1);
            var id = issued(draft);
            invoices.giveUp(id, version(id), "insolvent");
            assertEquals(InvoiceState.UNCOLLECTIBLE, files.file(id).state());
            assertEquals("2118.20 USD", balance(draft, LedgerAccount.WRITE_OFF));
            assertEquals("0.00 USD", balance(draft, LedgerAccount.RECEIVABLE));
            assertEquals(List.of(), reconciliation.disagreements());
            return null;
        });
    }

    /** quality.md 2: numbers are gapless and nothing is issued twice, whoever runs at the same time and whatever is rolled back. */
    @Test
    void numbersHaveNoGapsUnderConcurrency() throws Exception {
        var before = lastNumber();
        var drafts = BankContract.invoices(List.of());
        var pool = Executors.newFixedThreadPool(6);
        try {
            var work = new ArrayList<Callable<String>>();
            for (var i = 0; i < 24; i++) {
                var contract = i / 2; // each twice at the same time
                var draft = drafts.get(i / 2 % 2);
                work.add(() -> as.ownerIn(tenant, () -> {
                    var id = Races.won(() -> invoices.draft(new NewInvoice(contract + 100, draft, null, null)));
                    assertThrows(RuntimeException.class, () -> invoices.annul(id, -1, "not seen")); // rolls back
                    return Races.won(() -> issuedAgain(contract, draft));
                }));
            }
            var numbers = new TreeSet<String>();
            for (var done : pool.invokeAll(work)) {
                numbers.add(done.get(60, TimeUnit.SECONDS));
            }
            assertEquals(12, numbers.size(), numbers.toString());
        } finally {
            pool.shutdownNow();
        }
        var given = in(() -> database.call(c -> {
            try (var query = c.prepareStatement("select count(*), count(distinct number) from invoice"
                    + " where tenant_id = ? and number is not null")) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                row.next();
                assertEquals(row.getInt(1), row.getInt(2));
                return row.getInt(1);
            }
        }));
        assertEquals(12, given);
        assertEquals(before + 12, lastNumber());
        in(() -> {
            assertEquals(List.of(), reconciliation.disagreements());
            return null;
        });
    }

    /** Whoever of the two was first may have replaced the other's draft in between. */
    private String issuedAgain(int contract, InvoiceDraft draft) {
        return invoices.issue(invoices.draft(new NewInvoice(contract + 100, draft, null, null)));
    }

    @Test
    void aTenantsPeopleSeeWhatWasIssuedAndOfAPartnersTenantNoMoney() throws Exception {
        var draft = BankContract.invoices(VAT).get(1);
        var hidden = in(() -> invoices.draft(of(BankContract.invoices(VAT).get(0))));
        var id = in(() -> issued(draft));
        as.administrator(tenant, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> files.file(hidden));
            assertEquals(1, files.page(InvoiceSearch.ALL, 0, 20).total());
            assertEquals("2478.29 USD", files.file(id).amounts().total().toString());
            assertRefused(PlatformProblem.FORBIDDEN, () -> invoices.annul(id, 1, "mine"));
            assertRefused(PlatformProblem.FORBIDDEN, () -> creditNotes.creditWhole(id, 1, "mine"));
            return null;
        });
        var partner = samples.throughAPartner(tenant);
        as.administrator(tenant, () -> {
            assertNull(files.file(id).amounts());
            assertNull(files.page(InvoiceSearch.ALL, 0, 20).rows().get(0).total());
            files.eachLine(id, line -> {
                assertNull(line.amount());
                assertNull(line.rate());
            });
            assertEquals(partner, files.costsThrough().orElseThrow().name());
            assertTrue(!files.evidence(id, 5).contains("cost"), files.evidence(id, 5));
            assertTrue(files.evidence(id, 5).contains("calls"));
            return null;
        });
        in(() -> {
            assertEquals("2478.29 USD", files.file(id).amounts().total().toString());
            var later = invoices.draft(of(BankContract.invoices(VAT).get(0)));
            assertEquals(partner, files.file(later).billTo().name());
            return null;
        });
    }

    @Test
    void anotherTenantsInvoiceDoesNotExist() throws Exception {
        var id = in(() -> issued(BankContract.invoices(List.of()).get(0)));
        var other = samples.inUse(Billable.NONE, ZoneId.of("Europe/London"));
        as.ownerIn(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> files.file(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> invoices.annul(id, 1, "not mine"));
            assertRefused(PlatformProblem.NOT_FOUND, () -> creditNotes.creditWhole(id, 1, "not mine"));
            return null;
        });
        as.landlord(987_654, () -> {
            assertEquals(
                    0, files.page(new InvoiceSearch(null, null, null), 0, 20).total());
            return null;
        });
    }

    private long lastNumber() {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select last_number from document_counter where sequence_key = 'INVOICE'")) {
                var row = query.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }

    private long issued(InvoiceDraft draft) {
        var id = invoices.draft(of(draft));
        invoices.issue(id);
        return id;
    }

    private int version(long id) {
        return files.file(id).version();
    }

    private String balance(InvoiceDraft draft, LedgerAccount account) {
        Money balance = ledger.balance(account, draft.currency());
        return balance.toString();
    }

    private static NewInvoice of(InvoiceDraft draft) {
        return new NewInvoice(1, draft, "PO-17", null);
    }

    private <T> T in(Callable<T> work) throws Exception {
        return as.ownerIn(tenant, work);
    }
}
