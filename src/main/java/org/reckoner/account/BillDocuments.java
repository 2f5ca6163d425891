package org.reckoner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.IssuerSettings;
import org.reckoner.invoice.LineWords;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;

/**
 * The bill so far as files, marked as no invoice.
 *
 * @throws RuleViolation {@link org.reckoner.invoice.InvoiceProblem#COSTS_THROUGH_PARTNER} to those who see no amounts; {@link
 *     PlatformProblem#NOT_FOUND} where there is none, or not yet
 */
@ApplicationScoped
public class BillDocuments {
    @Inject
    MyAccount account;

    @Inject
    InvoiceFiles invoices;

    @Inject
    IssuerSettings issuers;

    /** Writes every line with section, quantity, rate and amount, and their sum. */
    @Requires(Privilege.EDIT_BILLING)
    public void csv(Locale language, Appendable out) throws IOException {
        var bill = bill();
        var words = new LineWords(language);
        var csv = new PeopleCsv(out);
        csv.row(
                Texts.text(language, "account.paper.not-an-invoice"),
                bill.period().from(),
                bill.period().lastDay());
        csv.row(
                Texts.text(language, "account.section"),
                Texts.text(language, "document.paper.description"),
                Texts.text(language, "account.from"),
                Texts.text(language, "account.last"),
                Texts.text(language, "document.paper.quantity"),
                Texts.text(language, "account.unit"),
                Texts.text(language, "document.paper.rate"),
                Texts.text(language, "document.paper.amount"),
                Texts.text(language, "statement.currency"));
        var currency = bill.soFar().currency().getCurrencyCode();
        for (var line : bill.lines()) {
            csv.row(
                    words.section(line.section()),
                    words.description(line),
                    line.dates().from(),
                    line.dates().lastDay(),
                    line.quantity().value(),
                    line.quantity().unit(),
                    line.rate(),
                    line.amount().amount(),
                    currency);
        }
        csv.row(
                Texts.text(language, "account.so-far"),
                null,
                bill.period().from(),
                bill.period().lastDay(),
                null,
                null,
                null,
                bill.soFar().amount(),
                currency);
    }

    /** Writes the PDF, on the paper of the payer's country. */
    @Requires(Privilege.EDIT_BILLING)
    public void pdf(Locale language, OutputStream out) throws IOException {
        new BillPdf(bill(), issuers.issuer(), invoices.payer(), language).write(out);
    }

    private BillSoFar bill() {
        account.mustSeeMoney();
        return account.bill().orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
