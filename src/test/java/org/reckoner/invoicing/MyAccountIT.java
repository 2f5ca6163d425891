package org.reckoner.invoicing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.account.BillDocuments;
import org.reckoner.account.BillSoFar;
import org.reckoner.account.MyAccount;
import org.reckoner.it.As;
import org.reckoner.it.Counted;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tenant.BillingDetails;
import org.reckoner.tenant.Contacts;

/** product.md 2, My account: the period so far, what was invoiced in advance, what is owed, and whom to write to. */
@ExtendWith(ArquillianExtension.class)
class MyAccountIT {
    private static final String MIDDLE = "2026-01-25T00:00:00Z";

    @Inject
    MyAccount account;

    @Inject
    BillDocuments documents;

    @Inject
    BillingDetails contacts;

    @Inject
    BilledTenants billed;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    Together together;

    @Inject
    As as;

    private BillSoFar bill(TenantId tenant, String now) throws Exception {
        return clock.at(
                now, () -> as.someone(Role.ADMIN, tenant, () -> account.bill().orElseThrow()));
    }

    /** Ten are committed at 20.00, two more cost 25.00 each. */
    @Test
    void theBillGrowsWithUsageAndItsFilesSayThatItIsNoInvoice() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        assertEquals("200.00 USD", bill(tenant, MIDDLE).soFar().toString(), "the commitment alone");
        billed.loggedIn(tenant, "agent", 12, LicenceLevel.CX1, "2026-01-20");
        var bill = bill(tenant, MIDDLE);
        assertEquals("250.00 USD", bill.soFar().toString());
        assertEquals(BigDecimal.valueOf(12), bill.uses().get(0).used());
        assertEquals("250.00 USD", bill.next().total().toString());

        var csv = new StringBuilder();
        var pdf = new ByteArrayOutputStream();
        clock.at(
                MIDDLE,
                () -> as.someone(Role.ADMIN, tenant, () -> {
                    documents.csv(Locale.ENGLISH, csv);
                    documents.pdf(Locale.ENGLISH, pdf);
                    return null;
                }));
        assertTrue(csv.toString().startsWith("Bill so far – not an invoice,2026-01-15,2026-02-14"), csv.toString());
        assertTrue(csv.toString().contains("50.00,USD") && csv.toString().contains("250.00,USD"), csv.toString());
        try (var read = Loader.loadPDF(pdf.toByteArray())) {
            var text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("not an invoice") && text.contains("250.00 USD"), text);
        }
    }

    /** Or all who ask at once would hold everybody and all numbers at once. */
    @Test
    void ofTwoWhoAskAtTheSameMomentOneRates() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        for (var round = 0; round < 5; round++) {
            billed.loggedIn(tenant, "agent" + round, 1, LicenceLevel.CX1, "2026-01-20");
            var asked = clock.at(MIDDLE, () -> together.run(() -> writes(tenant), () -> writes(tenant)));
            assertEquals(1, asked.get(0) + asked.get(1), "in round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into directory_user (tenant_id, user_key, id, version, name, search_text, state, created_at)"
                        + " values (?, ?, ?, 1, 'Many', '', 'ACTIVE', now())",
                "insert into phone_number (tenant_id, e164, id, version, kind, ported, ordered_on, created_at)"
                        + " values (?, ?, ?, 1, 'DID', false, '2099-01-01', now())"
            })
    void aTenantOfManyUsersOrNumbersIsRatedBehindTheScenesHoweverLittleTheyDid(String insert) throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        fill(tenant, insert);
        clock.at(
                MIDDLE,
                () -> as.someone(Role.ADMIN, tenant, () -> {
                    assertTrue(account.view().seen().isBeingCounted());
                    await().pollInSameThread()
                            .atMost(Duration.ofSeconds(30))
                            .until(() -> !account.view().seen().isBeingCounted());
                    assertEquals(
                            "200.00 USD", account.bill().orElseThrow().soFar().toString());
                    return null;
                }));
    }

    /** As many as nobody waits for any more. */
    private void fill(TenantId tenant, String insert) {
        database.call(c -> {
            try (var statement = c.prepareStatement(insert)) {
                for (var i = 1; i <= 50_000; i++) {
                    statement.setLong(1, tenant.value());
                    statement.setString(2, "+4940" + (3_000_000 + i));
                    statement.setLong(3, 910_000_000L + i);
                    statement.addBatch();
                    if (i % 1000 == 0) {
                        statement.executeBatch();
                    }
                }
                return null;
            }
        });
    }

    /** How often somebody who asks writes down what the bill came to. */
    private long writes(TenantId tenant) throws Exception {
        return as.someone(Role.ADMIN, tenant, () -> {
            Counted.begin();
            account.bill();
            return Counted.end().stream()
                    .filter(sql -> sql.contains("update bill_so_far"))
                    .count();
        });
    }

    @Test
    void whatHasNoPriceIsNamedInsteadOfAFigure() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(tenant, "chief", 1, LicenceLevel.CX3, "2026-01-20");
        var seen = clock.at(
                MIDDLE,
                () -> as.someone(Role.ADMIN, tenant, () -> account.view().seen()));
        assertEquals("CX3", seen.refused());
        assertEquals(null, seen.bill());
    }

    @Test
    void whatIsOwedAndWhatWasInvoicedInAdvance() throws Exception {
        var tenant = billed.signed(SubscriptionType.ANNUAL_PREPAY, null);
        billed.run(tenant, "2026-01-16T09:00:00Z");
        clock.at(
                "2026-01-20T00:00:00Z",
                () -> as.someone(Role.ADMIN, tenant, () -> {
                    assertEquals("[2400.00 USD]", account.view().owed().toString());
                    assertEquals(List.of(), account.credit());
                    assertEquals(1, account.view().months().size());
                    var prepaid = account.prepaid(0, 20);
                    assertEquals(1, prepaid.total());
                    var pdf = new ByteArrayOutputStream();
                    var name = account.prepaidPdf(prepaid.rows().get(0).id(), pdf);
                    assertEquals(prepaid.rows().get(0).number() + ".pdf", name);
                    assertTrue(pdf.size() > 1000);
                    return null;
                }));
        assertEquals(
                "0.00 USD", bill(tenant, "2026-01-20T00:00:00Z").next().total().toString());
    }

    @Test
    void contactsAreChangedByWhoeverSawThemLast() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        var others = new Contacts("Bea Billing", "bea@bank.example", null, null);
        as.someone(Role.ADMIN, tenant, () -> {
            var seen = contacts.seen();
            contacts.change(seen.version(), others);
            assertRefused(PlatformProblem.STALE, () -> contacts.change(seen.version(), seen.contacts()));
            assertEquals(others, contacts.seen().contacts());
            return null;
        });
        as.someone(Role.AGENT, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> contacts.seen());
            return null;
        });
    }
}
