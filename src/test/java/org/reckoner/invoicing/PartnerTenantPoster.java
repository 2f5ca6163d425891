package org.reckoner.invoicing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.TermsDetails;
import org.reckoner.invoice.CreditNotes;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tax.TaxRates;
import org.reckoner.tax.TenantTax;
import org.reckoner.tenant.Billable;

/**
 * Makes a tenant through a partner with everything that has amounts, for tests outside the server: POST, the answer is its id, the
 * contract's, the invoice's and the credit note's. {@code ?tenant=ID}: what was mailed to the tenant's own people.
 */
@WebServlet("/test/partner-tenant")
public class PartnerTenantPoster extends HttpServlet {
    /** What the invoice names; nothing else in the installation looks like them. */
    static final List<String> FIGURES =
            List.of("4711.13", "5813.77", "14133.39", "11627.54", "25760.93", "4894.58", "30655.51", "7613.29");

    private static final long serialVersionUID = 1L;

    @Inject
    transient BilledTenants billed;

    @Inject
    transient SampleTenants samples;

    @Inject
    transient TaxRates taxes;

    @Inject
    transient CreditNotes credits;

    @Inject
    transient InvoiceFiles files;

    @Inject
    transient Database database;

    @Inject
    transient As as;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.getWriter().write(make());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private String make() throws Exception {
        var tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        samples.throughAPartner(tenant);
        var terms = new TermsDetails(
                ContractCounting.of(LicenceModel.CONCURRENT),
                null,
                List.of(BilledTenants.licence(
                        LicenceLevel.CX1, LicenceModel.CONCURRENT, 3, FIGURES.get(0), FIGURES.get(1))),
                List.of(new ContractFee("DID", "Numbers", new BigDecimal(FIGURES.get(7)), new BigDecimal("1.00"))));
        var contract =
                billed.sign(tenant, BilledTenants.details("2026-01-15", "UTC", SubscriptionType.MONTHLY, null), terms);
        as.ownerIn(
                tenant,
                () -> taxes.add(new TenantTax(
                        0,
                        0,
                        "VAT",
                        new BigDecimal("19"),
                        TaxCategory.STANDARD,
                        Set.of(),
                        Set.of(),
                        LocalDate.parse("2026-01-01"),
                        null)));
        billed.loggedIn(tenant, "u", 5, LicenceLevel.CX1, "2026-01-20");
        billed.run(tenant, "2026-02-15T08:00:00Z");
        var invoice = billed.invoices(tenant).get(0).id();
        var note = as.ownerIn(
                tenant, () -> credits.creditWhole(invoice, files.file(invoice).version(), "wrong"));
        return tenant.value() + " " + contract + " " + invoice + " " + note;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var said = database.call(c -> {
            try (var query = c.prepareStatement("select subject, content from mail where tenant_id = ?"
                    + " and recipient <> 'noa@partner.example'")) {
                query.setLong(1, Long.parseLong(request.getParameter("tenant")));
                var found = new StringBuilder("mails: ");
                for (var row = query.executeQuery(); row.next(); ) {
                    found.append(row.getString(1)).append(row.getString(2));
                }
                return found.toString();
            }
        });
        response.getWriter().write(said);
    }
}
