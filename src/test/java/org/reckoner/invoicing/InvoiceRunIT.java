package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.TermsDetails;
import org.reckoner.directory.HeldNumber;
import org.reckoner.directory.OrderNumber;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.event.Outcome;
import org.reckoner.event.PlanRequest;
import org.reckoner.invoice.ContractInvoice;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.Invoices;
import org.reckoner.invoice.PaperRecipients;
import org.reckoner.it.As;
import org.reckoner.it.Counted;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.settings.General;
import org.reckoner.settings.GeneralSettings;
import org.reckoner.tenant.Billable;

/** Issue 4: usage and contracts become issued invoices, on the test clock. */
@ExtendWith(ArquillianExtension.class)
class InvoiceRunIT {
    @Inject
    BilledTenants billed;

    @Inject
    InvoiceFiles files;

    @Inject
    Invoices invoices;

    @Inject
    InvoiceAttachments attachments;

    @Inject
    InvoicesAgain again;

    @Inject
    PaperRecipients recipients;

    @Inject
    PhoneNumbers numbers;

    @Inject
    SampleTenants samples;

    @Inject
    DryRuns dryRuns;

    @Inject
    GeneralSettings settings;

    @Inject
    Database database;

    @Inject
    Together together;

    @Inject
    TestClock clock;

    @Inject
    As as;

    /** They would be sent by the next test with a mail server. */
    @AfterEach
    void forgetMails() {
        database.call(c -> {
            try (var delete = c.prepareStatement("delete from mail where kind = 'INVOICE'")) {
                return delete.executeUpdate();
            }
        });
    }

    /** Ten are committed; a prepay beside what came above the commitment, and a closing invoice. */
    @Test
    void anAnnualContractIsInvoicedAheadAndAboveUntilItsEnd() throws Exception {
        var tenant = billed.signed(SubscriptionType.ANNUAL_MONTHLY, "2026-04-15");
        billed.loggedIn(tenant, "u", 12, LicenceLevel.CX1, "2026-01-20");
        billed.loggedIn(tenant, "u", 8, LicenceLevel.CX1, "2026-02-20");
        billed.loggedIn(tenant, "u", 11, LicenceLevel.CX1, "2026-03-20");
        assertEquals(List.of(), billed.due(tenant, "2026-01-14T23:59:59Z"));
        assertEquals(List.of(day("2026-01-15")), billed.due(tenant, "2026-02-15T06:59:59Z"));
        billed.run(tenant, "2026-02-15T07:00:00Z");
        assertEquals(List.of("2026-01-15 PERIOD 200.00 USD", "2026-02-15 PERIOD 250.00 USD"), billed.issued(tenant));
        billed.run(tenant, "2026-12-01T08:00:00Z");
        assertEquals(
                List.of(
                        "2026-01-15 PERIOD 200.00 USD",
                        "2026-02-15 PERIOD 250.00 USD",
                        "2026-03-15 PERIOD 200.00 USD",
                        "2026-04-15 PERIOD 25.00 USD"),
                billed.issued(tenant));
        assertEquals(List.of(), billed.due(tenant, "2027-12-01T08:00:00Z"));
    }

    @Test
    void aPrepaidYearHasInvoicesOnlyForWhatIsAboveItAndComesAgainAtTheRenewal() throws Exception {
        var tenant = billed.signed(SubscriptionType.ANNUAL_PREPAY, null);
        billed.loggedIn(tenant, "u", 13, LicenceLevel.CX1, "2026-03-01");
        var outcomes = billed.run(tenant, "2027-01-15T08:00:00Z");
        assertEquals(
                List.of(
                        "2026-01-15 ANNUAL_PREPAY 2400.00 USD",
                        "2026-03-15 PERIOD 75.00 USD",
                        "2027-01-15 ANNUAL_PREPAY 2400.00 USD"),
                billed.issued(tenant));
        assertEquals(13, outcomes.size());
        assertEquals("outcome.invoices.nothing", outcomes.get(1).key());
        assertEquals(List.of(), billed.due(tenant, "2027-01-15T08:00:00Z"), "nothing to charge is done, too");
    }

    @Test
    void runningAgainIssuesNothingAndSaysSo() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.run(tenant, "2026-03-15T08:00:00Z");
        var before = billed.invoices(tenant);
        assertEquals(2, before.size());
        clock.at("2026-03-15T09:00:00Z", () -> {
            var named = new PlanRequest(day("2026-02-01"), day("2026-03-31"));
            assertEquals(List.of(day("2026-02-15"), day("2026-03-15")), billed.planned(tenant, named));
            assertEquals(Outcome.unchanged("outcome.invoices.already"), billed.perform(tenant, day("2026-03-15")));
            return null;
        });
        assertEquals(before, billed.invoices(tenant));
        assertEquals(2, mails(tenant), "one for each invoice");
    }

    /** rating.md 2.3 */
    @Test
    void whatComesLateIsOneAdjustmentOnTheNextInvoice() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(tenant, "u", 12, LicenceLevel.CX1, "2026-01-20");
        billed.run(tenant, "2026-02-15T08:00:00Z");
        var first = billed.invoices(tenant);
        var lines = lines(tenant, first.get(0));
        billed.loggedIn(tenant, "late", 2, LicenceLevel.CX1, "2026-02-14");
        billed.run(tenant, "2026-03-15T08:00:00Z");
        assertEquals(List.of("2026-02-15 PERIOD 250.00 USD", "2026-03-15 PERIOD 250.00 USD"), billed.issued(tenant));
        assertEquals(first.get(0), billed.invoices(tenant).get(0), "an issued invoice never changes");
        assertEquals(lines, lines(tenant, first.get(0)));
        assertEquals(
                List.of("CX1 named user 200.00 USD", "Adjustment for 15 Jan - 14 Feb 50.00 USD"),
                lines(tenant, billed.invoices(tenant).get(1)));
        billed.run(tenant, "2026-04-15T08:00:00Z");
        assertEquals(
                List.of("CX1 named user 200.00 USD"),
                lines(tenant, billed.invoices(tenant).get(2)));
    }

    @Test
    void aTenantThatCannotBeRatedWaitsWithItsReasonAndTheOthersGoOn() throws Exception {
        var broken = billed.signed(SubscriptionType.MONTHLY, null);
        billed.loggedIn(broken, "u", 1, LicenceLevel.CX3, "2026-01-20");
        var sound = billed.signed(SubscriptionType.MONTHLY, null);
        clock.at("2026-03-15T08:00:00Z", () -> {
            assertRefused(InvoicingProblem.NO_PRICE_FOR_LEVEL, () -> billed.perform(broken, day("2026-02-15")));
            assertRefused(InvoicingProblem.NO_PRICE_FOR_LEVEL, () -> billed.perform(broken, day("2026-03-15")));
            billed.perform(sound, day("2026-03-15"));
            var dry = as.ownerIn(broken, dryRuns::ofTenant);
            assertEquals(
                    InvoicingProblem.NO_PRICE_FOR_LEVEL.textKey(),
                    dry.invoices().get(0).warnings().get(0).key());
            return null;
        });
        assertEquals(List.of(), billed.invoices(broken));
        assertEquals(2, billed.issued(sound).size(), "earlier dates first");
    }

    @Test
    void aDraftIsLookedAtAndRatedAnewWhenItsReviewIsOver() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        review(48);
        try {
            billed.run(tenant, "2026-02-15T08:00:00Z");
            assertTrue(billed.invoices(tenant).get(0).isDraft());
            assertEquals(0, mails(tenant));
            assertEquals(List.of(), billed.due(tenant, "2026-02-17T07:59:00Z"));
            billed.loggedIn(tenant, "u", 11, LicenceLevel.CX1, "2026-01-20");
            billed.run(tenant, "2026-02-17T08:00:00Z");
            assertEquals(List.of("2026-02-15 PERIOD 225.00 USD"), billed.issued(tenant));

            billed.run(tenant, "2026-03-15T08:00:00Z");
            var draft = billed.invoices(tenant).get(1);
            as.ownerIn(tenant, () -> {
                invoices.discard(draft.id());
                return null;
            });
            billed.run(tenant, "2026-03-18T08:00:00Z");
            assertTrue(billed.invoices(tenant).get(1).isDraft(), "what was thrown away is looked at anew");
        } finally {
            review(0);
        }
    }

    private void review(int hours) throws Exception {
        as.owner(() -> {
            var now = settings.general();
            var section = settings.section();
            settings.save(
                    section.version(),
                    new General(now.baseUrl(), now.idleMinutes(), now.absoluteHours(), now.mailDays(), hours));
            return null;
        });
    }

    @Test
    void whatAPersonTookBackIsNotMadeAgain() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.run(tenant, "2026-02-15T08:00:00Z");
        as.ownerIn(tenant, () -> {
            var id = billed.invoices(tenant).get(0).id();
            invoices.annul(id, files.file(id).version(), "wrong");
            return null;
        });
        assertEquals(List.of(), billed.due(tenant, "2026-02-16T08:00:00Z"));
        billed.run(tenant, "2026-03-15T08:00:00Z");
        assertEquals(List.of("2026-03-15 PERIOD 200.00 USD"), billed.issued(tenant));
    }

    @Test
    void whatAPersonTookBackIsMadeAgainWhenAPersonAsksForIt() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.run(tenant, "2026-02-15T08:00:00Z");
        var first = billed.invoices(tenant).get(0).id();
        assertRefused(InvoiceProblem.NOT_IN_THIS_STATE, () -> as.ownerIn(tenant, () -> again.make(first)));
        as.ownerIn(tenant, () -> {
            invoices.annul(first, files.file(first).version(), "wrong");
            return null;
        });
        billed.loggedIn(tenant, "u", 11, LicenceLevel.CX1, "2026-01-20");
        var draft = clock.at("2026-02-16T08:00:00Z", () -> as.ownerIn(tenant, () -> again.make(first)));
        assertTrue(as.ownerIn(tenant, () -> files.file(draft)).isDraft());
        billed.loggedIn(tenant, "v", 1, LicenceLevel.CX1, "2026-01-20");
        clock.at("2026-02-16T09:00:00Z", () -> as.ownerIn(tenant, () -> again.make(draft)));
        assertEquals(
                "250.00 USD",
                as.ownerIn(tenant, () -> files.file(draft)).amounts().total().toString());
        billed.run(tenant, "2026-02-17T08:00:00Z");
        assertEquals(List.of("2026-02-15 PERIOD 250.00 USD"), billed.issued(tenant));
        billed.run(tenant, "2026-03-15T08:00:00Z");
        assertEquals(2, billed.issued(tenant).size(), "the next one has no adjustment");
        assertEquals("2026-03-15 PERIOD 200.00 USD", billed.issued(tenant).get(1));
    }

    /** rating.md 5.7: nobody's set-up is forgotten, and nobody pays it twice. */
    @Test
    void aNumberThatIsEnteredAfterItsDayWasInvoicedIsOnTheNextInvoice() throws Exception {
        var tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        var seats = BilledTenants.seats(LicenceModel.NAMED);
        var fee = new ContractFee("DID", "Numbers", new BigDecimal("5"), new BigDecimal("2"));
        var terms = new TermsDetails(seats.counting(), null, seats.products(), List.of(fee));
        var details = BilledTenants.details("2026-01-15", "UTC", SubscriptionType.MONTHLY, null);
        billed.sign(tenant, details, terms);
        var first = "+1303555%03d".formatted(tenant.value() % 1000);
        order(tenant, first + "1", "2026-01-20");
        Counted.begin();
        var due = billed.due(tenant, "2026-02-15T08:00:00Z");
        var asked = Counted.end();
        assertEquals(List.of(day("2026-01-20"), day("2026-02-15")), due);
        assertTrue(
                asked.stream().anyMatch(sql -> sql.contains("ordered_on from phone_number"))
                        && asked.stream().noneMatch(sql -> sql.contains("e164")),
                "there may be many numbers, and each tenant's dates are asked for in each run");
        billed.run(tenant, "2026-02-15T08:00:00Z");
        order(tenant, first + "2", "2026-01-20");
        billed.run(tenant, "2026-03-15T08:00:00Z");
        billed.run(tenant, "2026-04-15T08:00:00Z");
        var setUps = new ArrayList<String>();
        for (var invoice : billed.invoices(tenant)) {
            lines(tenant, invoice).stream()
                    .filter(line -> line.contains("set-up"))
                    .forEach(line -> setUps.add(invoice.datedOn() + " " + line));
        }
        assertEquals(
                List.of(
                        "2026-01-20 Numbers, set-up (ordered 20 January 2026) 5.00 USD",
                        "2026-03-15 Numbers, set-up (ordered 20 January 2026) 5.00 USD"),
                setUps);
    }

    private void order(TenantId tenant, String number, String day) throws Exception {
        as.ownerIn(tenant, () -> {
            numbers.order(new OrderNumber(number, "US", new HeldNumber("DID", false, day(day), null)));
            return null;
        });
    }

    /** What no invoice will ever charge is said to whoever looks. */
    @Test
    void whatComesAfterTheClosingInvoiceIsNotLostSilently() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, "2026-02-15");
        billed.run(tenant, "2026-02-15T08:00:00Z");
        billed.loggedIn(tenant, "u", 12, LicenceLevel.CX1, "2026-01-20");
        assertEquals(List.of(), billed.due(tenant, "2026-03-15T08:00:00Z"));
        var dry = clock.at("2026-03-15T08:00:00Z", () -> as.ownerIn(tenant, dryRuns::ofTenant));
        assertEquals(
                List.of("15 Jan - 14 Feb 50.00 USD"),
                dry.unbilled().stream()
                        .map(each -> each.period() + " " + each.difference())
                        .toList());
        assertEquals(List.of(), dry.invoices());
    }

    /** Named recipients get the invoice, nobody else. */
    @Test
    void whomTheTenantNamedGetsTheInvoice() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        as.ownerIn(tenant, () -> {
            recipients.name(
                    List.of("Books@tenant.example", " ", "cfo@tenant.example", "books@tenant.example"), List.of());
            assertEquals(List.of("books@tenant.example", "cfo@tenant.example"), recipients.named());
            assertRefused(PlatformProblem.STALE, () -> recipients.name(List.of(), List.of()));
            assertRefused(PlatformProblem.INVALID, () -> recipients.name(List.of("no address"), recipients.named()));
            return null;
        });
        billed.run(tenant, "2026-02-15T08:00:00Z");
        assertEquals(List.of("books@tenant.example", "cfo@tenant.example"), mailedTo(tenant));
    }

    private List<String> mailedTo(TenantId tenant) {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select recipient from mail where tenant_id = ? and kind = 'INVOICE' order by recipient")) {
                query.setLong(1, tenant.value());
                var found = new ArrayList<String>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(row.getString(1));
                }
                return found;
            }
        });
    }

    @Test
    void twoWhoDoTheSameUnitIssueOneInvoice() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        clock.at(
                "2026-04-15T08:00:00Z",
                () -> together.run(
                        () -> billed.perform(tenant, day("2026-04-15")),
                        () -> billed.perform(tenant, day("2026-04-15"))));
        assertEquals(
                Stream.of("2026-02-15", "2026-03-15", "2026-04-15")
                        .map(date -> date + " PERIOD 200.00 USD")
                        .toList(),
                billed.issued(tenant));
        assertEquals(3, mails(tenant));
    }

    @Test
    void aDryRunTellsWhatWouldBeIssuedAndStoresNothing() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.run(tenant, "2026-02-15T08:00:00Z");
        billed.loggedIn(tenant, "u", 19, LicenceLevel.CX1, "2026-02-20");
        billed.loggedIn(tenant, "nobody", 1, null, "2026-02-21");
        var dry = clock.at("2026-03-15T08:00:00Z", () -> as.ownerIn(tenant, dryRuns::ofTenant));
        assertEquals(1, dry.invoices().size());
        var next = dry.invoices().get(0);
        assertEquals("425.00 USD", next.total().toString());
        assertEquals("225.00 USD", next.difference().toString());
        assertEquals(
                List.of("invoice-run.warning.twice", "invoice-run.warning.anomalies"),
                next.warnings().stream().map(Warning::key).toList());
        assertEquals(2, next.lines().size());
        assertEquals(1, billed.invoices(tenant).size());
        var all = clock.at("2026-03-15T08:00:00Z", () -> as.owner(() -> dryRuns.ofTenants(0)));
        assertTrue(all.total() >= all.tenants() && all.tenants() <= DryRuns.TENANTS_MAX);
    }

    @Test
    void theMailTakesTheInvoiceAlong() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        billed.run(tenant, "2026-02-15T08:00:00Z");
        var invoice = billed.invoices(tenant).get(0);
        as.system(() -> {
            var reference = InvoiceAttachments.reference(tenant, invoice.id());
            var pdf = attachments.find(reference).orElseThrow();
            assertEquals(invoice.number() + ".pdf", pdf.name());
            assertTrue(new String(pdf.content(), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
            assertFalse(attachments.find("statement:1:2").isPresent());
            return null;
        });
    }

    private List<String> lines(TenantId tenant, ContractInvoice invoice) throws Exception {
        return billed.asTheRun(
                tenant,
                () -> files.lines(invoice.id(), 0, 100).rows().stream()
                        .filter(line -> !line.amount().isZero())
                        .map(line -> line.description() + " " + line.amount())
                        .toList());
    }

    private int mails(TenantId tenant) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select count(*) from mail where tenant_id = ? and kind = 'INVOICE'")) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
