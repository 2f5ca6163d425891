package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.PeopleCsv;

/**
 * A month's account on paper and as CSV, made from the books when it is asked for, in the tenant's language.
 *
 * @throws RuleViolation what {@link Statements#month} refuses
 */
@ApplicationScoped
public class StatementDocuments {
    @Inject
    Statements statements;

    @Inject
    InvoiceFiles invoices;

    @Inject
    IssuerSettings issuers;

    /** Writes the PDF, on the paper of the payer's country. */
    @Requires(Privilege.VIEW_INVOICES)
    public void pdf(YearMonth month, OutputStream out) throws IOException {
        var account = statements.month(month);
        var issuer = issuers.issuer();
        new StatementPdf(
                        account,
                        issuer,
                        issuers.logo(issuer.logo()).orElse(null),
                        invoices.payer(),
                        reader -> statements.eachEntry(month, reader))
                .write(out);
    }

    /** Writes every entry with the balance after it. */
    @Requires(Privilege.VIEW_INVOICES)
    public void csv(YearMonth month, Appendable out) throws IOException {
        var words = new StatementWords(invoices.payer().language());
        new StatementCsv(statements.month(month), words, new PeopleCsv(out))
                .write(reader -> statements.eachEntry(month, reader));
    }
}
