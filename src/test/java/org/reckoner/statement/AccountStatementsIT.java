package org.reckoner.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.event.PlanRequest;
import org.reckoner.event.WorkUnit;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.Invoices;
import org.reckoner.invoice.NewInvoice;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.it.Together;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.TenantDetails;
import org.reckoner.tenant.Tenants;
import org.reckoner.vectors.BankContract;

/** The bank's account by months: read, sent once whoever runs at the same time, sent anew where the books came to say otherwise. */
@ExtendWith(ArquillianExtension.class)
class AccountStatementsIT {
    private static final YearMonth FEBRUARY = YearMonth.of(1999, 2);

    /** Three days of March are over in the bank's zone. */
    private static final String FOURTH_OF_MARCH = "1999-03-04T06:00:00Z";

    @Inject
    Statements statements;

    @Inject
    StatementDocuments documents;

    @Inject
    StatementRun run;

    @Inject
    StatementAttachments attachments;

    @Inject
    Invoices invoices;

    @Inject
    InvoiceFiles files;

    @Inject
    Partners partners;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    TestClock clock;

    @Inject
    Together together;

    @Inject
    TenantScope scope;

    @Inject
    Database database;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void begin() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("Asia/Jerusalem"));
    }

    private <T> T in(Callable<T> work) throws Exception {
        return as.ownerIn(tenant, work);
    }

    private long issue(int which) throws Exception {
        return in(() -> {
            var id = invoices.draft(
                    new NewInvoice(1, BankContract.invoices(List.of()).get(which), null, null));
            invoices.issue(id);
            return id;
        });
    }

    private String perform(YearMonth month) throws Exception {
        return as.system(() -> scope.within(
                tenant, () -> run.perform(new WorkUnit(tenant, month.atDay(1))).key()));
    }

    /** The months that a run would send this tenant. */
    private List<LocalDate> due(PlanRequest request) throws Exception {
        var found = new ArrayList<LocalDate>();
        as.system(() -> {
            run.plan(request, unit -> {
                if (unit.tenant().equals(tenant)) {
                    found.add(unit.reportOn());
                }
            });
            return null;
        });
        return found;
    }

    private int mails() {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select count(*) from mail where tenant_id = ? and kind = 'STATEMENT'")) {
                query.setLong(1, tenant.value());
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }

    @Test
    void theBanksMonthsOpenAsTheOnesBeforeClosed() throws Exception {
        issue(0);
        issue(1);
        clock.at(
                FOURTH_OF_MARCH,
                () -> as.administrator(tenant, () -> {
                    var months = statements.months();
                    assertEquals(2, months.size());
                    assertEquals("2148.20 USD", months.get(0).closing().toString());
                    var february = statements.month(FEBRUARY);
                    assertTrue(february.isOver());
                    assertEquals("0.00 USD", february.figures().get(0).opening().toString());
                    assertEquals(
                            "30.00 USD", february.figures().get(0).closing().toString());
                    assertFalse(statements.month(FEBRUARY.plusMonths(1)).isOver());
                    assertRefused(PlatformProblem.NOT_FOUND, () -> statements.month(FEBRUARY.plusMonths(2)));
                    assertEquals(1, statements.documents(FEBRUARY, 0, 20).total());
                    assertEquals(1, statements.entries(FEBRUARY, 0, 20).total());
                    var csv = new StringBuilder();
                    documents.csv(FEBRUARY, csv);
                    assertTrue(csv.toString().contains("1999-02-28,Closing balance,,,30.00,USD"), csv.toString());
                    return null;
                }));
    }

    @Test
    void aMonthIsSentOnceWhoeverRunsAtTheSameTimeAndAnewWhenTheBooksSayOtherwise() throws Exception {
        var first = issue(0);
        clock.at("1999-03-03T06:00:00Z", () -> {
            assertEquals(List.of(), due(PlanRequest.DUE), "invoices of the last days may be to come");
            return null;
        });
        clock.at(FOURTH_OF_MARCH, () -> {
            assertEquals(List.of(FEBRUARY.atDay(1)), due(PlanRequest.DUE));
            var got = together.run(() -> perform(FEBRUARY), () -> perform(FEBRUARY));
            assertEquals(
                    List.of("outcome.statement.as-sent", "outcome.statement.sent"),
                    got.stream().sorted().toList());
            assertEquals("outcome.statement.as-sent", perform(FEBRUARY));
            assertEquals("outcome.statement.nothing", perform(FEBRUARY.minusMonths(1)));
            assertEquals(List.of(), due(PlanRequest.DUE));
            assertEquals(1, mails());
            var sent = in(() -> statements.month(FEBRUARY)).sent().orElseThrow();
            assertEquals("30.00 USD", sent.figures().get(0).closing().toString());
            assertEquals("pat@tenant.example", sent.sentTo());
            var attached = as.system(() -> attachments.find(StatementAttachments.reference(tenant, FEBRUARY, 1)))
                    .orElseThrow();
            assertEquals("statement-1999-02.pdf", attached.name());
            assertTrue(new String(attached.content(), StandardCharsets.ISO_8859_1).startsWith("%PDF"));
            assertTrue(as.system(() -> attachments.find("invoice:1:1")).isEmpty());

            in(() -> {
                invoices.annul(first, files.file(first).version(), "wrong price");
                return null;
            });
            assertFalse(in(() -> statements.month(FEBRUARY)).isOtherThanSent(), "it is taken back in March");
            var late = issueLate();
            assertTrue(in(() -> statements.month(FEBRUARY)).isOtherThanSent());
            assertEquals(List.of(FEBRUARY.atDay(1)), due(PlanRequest.DUE));
            assertEquals("outcome.statement.sent-anew", perform(FEBRUARY));
            assertEquals(
                    2, in(() -> statements.month(FEBRUARY)).sent().orElseThrow().revision());
            assertEquals(2, mails());
            assertFalse(sentText(1).contains(late), "as it was sent, without what was booked since");
            assertTrue(sentText(2).contains(late));
            assertRefused(PlatformProblem.NOT_FOUND, () -> sentText(3));
            return null;
        });
    }

    /** What stands in the PDF as it was sent. */
    private String sentText(int revision) throws Exception {
        var out = new ByteArrayOutputStream();
        in(() -> {
            documents.sentPdf(FEBRUARY, revision, out);
            return null;
        });
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What was taken back is invoiced again, with its date of February. */
    private String issueLate() throws Exception {
        return in(() -> invoices.issue(invoices.draftAgain(
                new NewInvoice(1, BankContract.invoices(List.of()).get(0), null, null))));
    }

    @Test
    void monthsLongPastAreSentOnlyWhenTheirDatesAreNamed() throws Exception {
        issue(0);
        clock.at("2000-01-20T06:00:00Z", () -> {
            assertEquals(
                    List.of(LocalDate.of(1999, 10, 1), LocalDate.of(1999, 11, 1), LocalDate.of(1999, 12, 1)),
                    due(PlanRequest.DUE));
            assertEquals(
                    List.of(LocalDate.of(1999, 2, 1), LocalDate.of(1999, 3, 1)),
                    due(new PlanRequest(LocalDate.of(1999, 1, 5), LocalDate.of(1999, 3, 5))));
            return null;
        });
    }

    @Test
    void whereAPartnerPaysTheStatementIsTheirsAndTheTenantsPeopleSeeNoAmounts() throws Exception {
        issue(0);
        var partner = new PartnerDetails("Partner " + tenant.value(), "Noa Partner", "noa@partner.example");
        as.owner(() -> {
            partners.create(partner);
            var file = tenants.file(tenant.value());
            tenants.describe(tenant.value(), file.version(), brought(file.details(), partner.name()));
            return null;
        });
        clock.at(FOURTH_OF_MARCH, () -> {
            assertEquals("outcome.statement.sent", perform(FEBRUARY));
            assertEquals(
                    "noa@partner.example",
                    in(() -> statements.month(FEBRUARY)).sent().orElseThrow().sentTo());
            return as.administrator(tenant, () -> {
                assertTrue(statements.costsThrough().isPresent());
                assertRefused(InvoiceProblem.COSTS_THROUGH_PARTNER, statements::months);
                assertRefused(InvoiceProblem.COSTS_THROUGH_PARTNER, () -> statements.month(FEBRUARY));
                assertRefused(InvoiceProblem.COSTS_THROUGH_PARTNER, () -> statements.entries(FEBRUARY, 0, 20));
                assertRefused(InvoiceProblem.COSTS_THROUGH_PARTNER, () -> documents.csv(FEBRUARY, new StringBuilder()));
                return null;
            });
        });
    }

    private static TenantDetails brought(TenantDetails of, String partner) {
        return new TenantDetails(
                of.name(),
                of.contacts(),
                of.billable(),
                of.installation(),
                of.identifiers(),
                of.instanceId(),
                of.place(),
                of.legal(),
                partner);
    }

    @Test
    void anotherTenantsAccountIsNotInIt() throws Exception {
        issue(0);
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        clock.at(
                FOURTH_OF_MARCH,
                () -> as.administrator(other, () -> {
                    assertEquals(List.of(), statements.months());
                    assertEquals(List.of(), statements.month(FEBRUARY).figures());
                    assertEquals(0, statements.entries(FEBRUARY, 0, 20).total());
                    return null;
                }));
    }
}
