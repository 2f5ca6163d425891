package org.reckoner.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceLineRow;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.PeopleCsv;

/**
 * Documents of an invoice or credit note, made when they are asked for. For those who see no money there is none in them; e-invoices
 * are not theirs. Lines are read one at a time: the length of an invoice does not matter.
 */
@ApplicationScoped
public class InvoiceDocuments {
    @Inject
    InvoiceFiles files;

    @Inject
    IssuerSettings issuers;

    /** What a document is called: its number. */
    @Requires(Privilege.VIEW_INVOICES)
    public String name(long id) {
        return paper(id).file().number();
    }

    /**
     * Writes the PDF, in the tenant's language and on the paper of the payer's country.
     *
     * @param size the paper, or null for that of the payer's country
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}, {@link InvoiceProblem#NOT_ISSUED}
     */
    @Requires(Privilege.VIEW_INVOICES)
    public void pdf(long id, PaperSize size, OutputStream out) throws IOException {
        var paper = paper(id);
        new InvoicePdf(paper, reader -> files.eachLine(id, reader)).write(size == null ? paper.size() : size, out);
    }

    /** Writes every line as CSV for people. */
    @Requires(Privilege.VIEW_INVOICES)
    public void csv(long id, Appendable out) throws IOException {
        var paper = paper(id);
        new DetailCsv(paper, new PeopleCsv(out)).write(reader -> files.eachLine(id, reader));
    }

    /**
     * Writes an e-invoice.
     *
     * @throws RuleViolation {@link InvoiceProblem#EINVOICE_INCOMPLETE} names what it lacks; {@link
     *     InvoiceProblem#COSTS_THROUGH_PARTNER}
     */
    @Requires(Privilege.VIEW_INVOICES)
    public void eInvoice(long id, EInvoiceFormat format, OutputStream out) throws IOException {
        var paper = paper(id);
        if (!paper.showsMoney()) {
            var partner = paper.partner();
            throw new RuleViolation(
                    InvoiceProblem.COSTS_THROUGH_PARTNER, partner.name(), partner.contact(), partner.contactEmail());
        }
        var lines = new ArrayList<InvoiceLineRow>();
        files.eachLine(id, lines::add);
        new EInvoiceNeeds(paper, new PaperWords(paper.language())).check(format, lines);
        var xml = new EInvoiceXml(paper, lines).write(format);
        if (format == EInvoiceFormat.XRECHNUNG) {
            out.write(xml);
            return;
        }
        new InvoicePdf(paper, lines::forEach).writeWith(xml, out);
    }

    private Paper paper(long id) {
        var file = files.file(id);
        if (file.isDraft()) {
            throw new RuleViolation(InvoiceProblem.NOT_ISSUED);
        }
        var issuer = issuers.edition(file.editionId());
        var credits =
                file.creditsId() == null ? null : files.file(file.creditsId()).number();
        var partner = file.amounts() == null ? files.costsThrough().orElse(null) : null;
        var logo = issuers.logo(issuer.logo()).orElse(null);
        return new Paper(file, issuer, logo, credits, partner, null);
    }
}
