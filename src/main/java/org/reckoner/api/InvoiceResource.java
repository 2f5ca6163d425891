package org.reckoner.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.reckoner.document.EInvoiceFormat;
import org.reckoner.document.InvoiceDocuments;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/** A tenant's invoices and credit notes, to be read. People and programs of a partner's tenant get quantities alone. */
@Path("invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceResource {
    private static final String ONE = "{id : [0-9]{1,18}}";

    @Inject
    InvoiceFiles files;

    @Inject
    InvoiceDocuments documents;

    /**
     * Some of those that were issued, in the order they were made in.
     *
     * @param after what was given as {@code next} before; nothing for the first
     * @param limit how many, 100 at most
     */
    @GET
    public String some(@QueryParam("after") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var size = limit(limit);
        var found = files.after(cursor(after), size);
        var next = found.size() < size ? null : found.get(found.size() - 1).id();
        return new JsonWords()
                .list("invoices", found, file -> words(file).json())
                .id("next", next)
                .toString();
    }

    @GET
    @Path(ONE)
    public String one(@PathParam("id") long id) {
        return words(files.file(id)).toString();
    }

    /**
     * Some of its lines, in their order.
     *
     * @param after the position of the last line that is known; 0 for the first
     */
    @GET
    @Path(ONE + "/lines")
    public String lines(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var size = limit(limit);
        if (after < 0) {
            throw invalid("after");
        }
        var page = files.lines(id, after, size);
        var next =
                after + page.rows().size() < page.total() ? after + page.rows().size() : null;
        return new JsonWords()
                .list("lines", page.rows(), InvoiceResource::line)
                .number("next", next)
                .toString();
    }

    @GET
    @Path(ONE + "/invoice.pdf")
    @Produces("application/pdf")
    public StreamingOutput pdf(@PathParam("id") long id) throws IOException {
        var pdf = new ByteArrayOutputStream();
        documents.pdf(id, null, pdf);
        return pdf::writeTo;
    }

    @GET
    @Path(ONE + "/lines.csv")
    @Produces("text/csv")
    public String csv(@PathParam("id") long id) throws IOException {
        var csv = new StringBuilder();
        documents.csv(id, csv);
        return csv.toString();
    }

    @GET
    @Path(ONE + "/xrechnung.xml")
    @Produces("application/xml")
    public String xml(@PathParam("id") long id) throws IOException {
        var xml = new ByteArrayOutputStream();
        documents.eInvoice(id, EInvoiceFormat.XRECHNUNG, xml);
        return xml.toString(StandardCharsets.UTF_8);
    }

    private static long cursor(String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw invalid("after");
        }
        return Long.parseLong(after);
    }

    private static int limit(int asked) {
        if (asked < 1 || asked > Page.MAX_SIZE) {
            throw new RuleViolation(PlatformProblem.INVALID, "limit", "1 to " + Page.MAX_SIZE);
        }
        return asked;
    }

    private static RuleViolation invalid(String parameter) {
        return new RuleViolation(PlatformProblem.INVALID, parameter, "what was given as next");
    }

    private JsonWords words(InvoiceFile file) {
        var amounts = file.money().orElse(null);
        return new JsonWords()
                .id("id", file.id())
                .text("number", file.number())
                .text("kind", file.kind())
                .text("status", file.status(files.today()))
                .id("contract_id", file.contractId())
                .text("dated_on", file.datedOn())
                .text("due_on", file.isCreditNote() ? null : file.dueOn())
                .text("currency", file.currency().getCurrencyCode())
                .amount("net", amounts == null ? null : amounts.net())
                .amount("tax", amounts == null ? null : amounts.tax())
                .amount("total", amounts == null ? null : amounts.total())
                .amount("open", amounts == null ? null : amounts.open())
                .dates("arrears", file.arrears())
                .dates("prepay", file.prepay())
                .text("bill_to", file.billTo().name())
                .text("purchase_order", file.purchaseOrder())
                .id("credits_id", file.creditsId())
                .text("issued_at", file.issuedAt());
    }

    private static JsonObject line(InvoiceLineRow line) {
        return new JsonWords()
                .number("position", line.position())
                .text("section", line.section())
                .text("kind", line.kind())
                .text("product", line.product())
                .text("description", line.description())
                .dates("service", line.dates())
                .text("quantity", line.quantity().value())
                .text("unit", line.quantity().unit())
                .text("rate", line.rate())
                .amount("amount", line.amount())
                .text("tax_percent", line.taxPercent())
                .json();
    }
}
