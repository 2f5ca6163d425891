package org.reckoner.invoice;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.reckoner.it.As;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.tenant.Tenants;
import org.reckoner.vectors.BankContract;

/** Issues a tenant an invoice for tests that are outside the server: {@code ?tenant=ID&contract=ID}; the answer is its id. */
@WebServlet("/test/issue-invoice")
public class InvoicePoster extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Invoices invoices;

    @Inject
    transient Tenants tenants;

    @Inject
    transient TenantScope scope;

    @Inject
    transient As as;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var vat = List.of(new TaxRate("VAT", new BigDecimal("17")));
        var invoice = new NewInvoice(
                Long.parseLong(request.getParameter("contract")),
                BankContract.invoices(vat).get(1),
                "PO-17",
                null);
        try {
            var tenant = as.owner(() -> tenants.mine(Long.parseLong(request.getParameter("tenant"))));
            var id = as.owner(() -> scope.within(tenant, () -> {
                var draft = invoices.draft(invoice);
                invoices.issue(draft);
                return draft;
            }));
            response.getWriter().write(Long.toString(id));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
