package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.ledger.ReceivableEntry;
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
        write(statements.month(month), reader -> statements.eachEntry(month, reader), out);
    }

    /** Writes the PDF of a statement with the figures that were sent. */
    @Requires(Privilege.VIEW_INVOICES)
    public void sentPdf(YearMonth month, int revision, OutputStream out) throws IOException {
        var sent = statements.sent(month, revision);
        var account = new AccountMonth(month, sent.figures(), true, Optional.of(sent));
        write(account, reader -> statements.eachEntryOf(sent, reader), out);
    }

    private void write(AccountMonth account, Consumer<Consumer<ReceivableEntry>> entries, OutputStream out)
            throws IOException {
        var issuer = issuers.issuer();
        var logo = issuers.logo(issuer.logo()).orElse(null);
        new StatementPdf(account, issuer, logo, invoices.payer(), entries).write(out);
    }

    /** Writes every entry with the balance after it. */
    @Requires(Privilege.VIEW_INVOICES)
    public void csv(YearMonth month, Appendable out) throws IOException {
        var words = new StatementWords(invoices.payer().language());
        new StatementCsv(statements.month(month), words, new PeopleCsv(out))
                .write(reader -> statements.eachEntry(month, reader));
    }
}
