package org.reckoner.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.ledger.BalancedEntry;
import org.reckoner.ledger.EntrySearch;
import org.reckoner.ledger.Receivables;
import org.reckoner.platform.Page;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.PeopleCsv;

/**
 * Everything that changed what the tenant the thread is in owes, with the balance after it (product.md 2, Transactions).
 *
 * @throws RuleViolation {@link InvoiceProblem#COSTS_THROUGH_PARTNER} to those who see no amounts
 */
@ApplicationScoped
@Transactional
public class Transactions {
    @Inject
    Receivables receivables;

    @Inject
    InvoiceFiles invoices;

    /** A part of what fits, the newest first. */
    @Requires(Privilege.VIEW_INVOICES)
    public Page<BalancedEntry> page(EntrySearch search, int first, int size) {
        mustSeeMoney();
        return receivables.found(search, first, size);
    }

    /** Writes all that fits, currency by currency in the order it was booked, in the language. */
    @Requires(Privilege.VIEW_INVOICES)
    public void csv(EntrySearch search, Locale language, Appendable out) throws IOException {
        mustSeeMoney();
        var words = new StatementWords(language);
        var csv = new PeopleCsv(out);
        csv.row(
                words.text("statement.date"),
                words.text("statement.kind"),
                words.text("transaction.description"),
                words.text("statement.reference"),
                words.text("statement.amount"),
                words.text("statement.balance"),
                words.text("statement.currency"));
        receivables.eachFound(search, found -> {
            var entry = found.entry();
            try {
                csv.row(
                        entry.bookedOn(),
                        words.kind(entry.kind()),
                        words.text("transaction.text." + entry.kind()),
                        entry.reference(),
                        entry.amount().amount(),
                        found.balance().amount(),
                        entry.amount().currency().getCurrencyCode());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void mustSeeMoney() {
        invoices.costsThrough().ifPresent(partner -> {
            throw new RuleViolation(
                    InvoiceProblem.COSTS_THROUGH_PARTNER, partner.name(), partner.contact(), partner.contactEmail());
        });
    }
}
