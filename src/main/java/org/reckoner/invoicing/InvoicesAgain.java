package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceProblem;
import org.reckoner.invoice.InvoiceState;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * Makes invoices anew when a person asks for it: a draft that is looked at, after data has come, and one that was taken back, after
 * what was wrong is mended. Rates outside any transaction, as the run does.
 */
@ApplicationScoped
public class InvoicesAgain {
    @Inject
    TenantDates dates;

    @Inject
    InvoiceRating rating;

    @Inject
    InvoiceSteps steps;

    @Inject
    InvoiceFiles files;

    /** Whether it can be made again: a draft, or one that was taken back; the caller may. */
    @Requires(Privilege.MANAGE_INVOICES)
    public boolean isPossible(InvoiceFile file) {
        return !file.isCreditNote() && (file.isDraft() || file.state() == InvoiceState.VOID);
    }

    /**
     * Rates its date again. A draft keeps its review; what was taken back becomes a draft, which the run issues when its review is
     * over, or at once where there is none.
     *
     * @return the draft's id
     * @throws RuleViolation {@link InvoiceProblem#NOT_IN_THIS_STATE}, {@link InvoicingProblem#NOTHING_TO_CHARGE}, {@link
     *     PlatformProblem#NOT_FOUND} where the contract does not have that date any more
     */
    @Requires(Privilege.MANAGE_INVOICES)
    public long make(long invoiceId) {
        var file = files.file(invoiceId);
        if (!isPossible(file)) {
            throw new RuleViolation(InvoiceProblem.NOT_IN_THIS_STATE, "key:invoice.status." + file.state());
        }
        for (var contract : dates.contracts()) {
            for (var due : contract.all()) {
                if (isOf(due, file)) {
                    return made(contract, due);
                }
            }
        }
        throw new RuleViolation(PlatformProblem.NOT_FOUND);
    }

    private static boolean isOf(DueInvoice due, InvoiceFile file) {
        return due.contractId() == file.contractId()
                && due.kind() == file.kind()
                && due.datedOn().equals(file.datedOn());
    }

    private long made(DatedContract contract, DueInvoice due) {
        var rated = rating.rate(contract, due);
        if (rated.draft().isEmpty()) {
            throw new RuleViolation(InvoicingProblem.NOTHING_TO_CHARGE);
        }
        Instant reviewUntil = due.standing() == Standing.VOIDED ? steps.reviewFromNow() : due.reviewUntil();
        return Races.won(() -> steps.draftAgain(rated, reviewUntil));
    }
}
