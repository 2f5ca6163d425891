package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reckoner.event.Outcome;
import org.reckoner.platform.Races;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.GeneralSettings;

/**
 * Does what is due of the tenant the thread is in, up to a date, in the order of dates: an adjustment refers to what was issued.
 * Rates outside any transaction; what is stored is stored by {@link InvoiceSteps}.
 */
@ApplicationScoped
class InvoiceRun {
    private static final System.Logger LOG = System.getLogger(InvoiceRun.class.getName());

    @Inject
    TenantDates dates;

    @Inject
    InvoiceRating rating;

    @Inject
    InvoiceSteps steps;

    @Inject
    GeneralSettings settings;

    @Inject
    ReadAhead ahead;

    @Inject
    TenantScope scope;

    /**
     * Issues all that is due up to a date. What fails is left for later, and with it the later periods of its contract; all else goes
     * on.
     *
     * @throws RuleViolation why something of that date is not made
     */
    Outcome upTo(LocalDate date) {
        var contracts = dates.contracts();
        return together(date, contracts).orElseGet(() -> upTo(date, contracts).outcome());
    }

    /** One invoice and nothing else is what most tenants have to be issued: those go together with other tenants'. */
    private Optional<Outcome> together(LocalDate date, List<DatedContract> contracts) {
        var open = contracts.stream()
                .flatMap(of -> of.openUntil(date).map(due -> new Open(of, due)))
                .toList();
        return open.size() == 1
                        && open.get(0).isFresh()
                        && settings.invoiceReview().isZero()
                ? together(open.get(0))
                : Optional.empty();
    }

    private record Open(DatedContract of, DueInvoice due) {
        /** Nobody has drafted, issued or voided it. */
        boolean isFresh() {
            return due.standing() == Standing.DUE
                    && of.invoices().stream()
                            .noneMatch(invoice -> invoice.kind() == due.kind()
                                    && invoice.datedOn().equals(due.datedOn()));
        }
    }

    /** What cannot be rated is told by whoever tries once more. */
    private Optional<Outcome> together(Open open) {
        try {
            var rated = rating.rate(open.of(), open.due());
            return rated.draft().map(draft -> steps.ready(rated).pending());
        } catch (RuleViolation e) {
            return Optional.empty();
        }
    }

    private RunResult upTo(LocalDate date, List<DatedContract> contracts) {
        var result = new RunResult();
        RuntimeException failure = null;
        for (var contract : contracts) {
            var failed = upTo(date, contract, result);
            failure = failure == null ? failed : failure;
        }
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    /** @return why something of that date is not made, or null */
    private RuntimeException upTo(LocalDate date, DatedContract of, RunResult result) {
        RuntimeException ofDate = null;
        RuntimeException ofPeriods = null;
        for (var due : of.openUntil(date).toList()) {
            RuntimeException why = null;
            if (due.isPeriod() && ofPeriods != null) {
                why = ofPeriods;
            } else if (due.standing() == Standing.IN_REVIEW) {
                ofPeriods = due.isPeriod() ? waiting(due) : ofPeriods;
                result.reviewed(due);
            } else {
                why = made(of, due, result);
            }
            if (why != null) {
                ofPeriods = due.isPeriod() ? why : ofPeriods;
                ofDate = ofDate == null && due.datedOn().equals(date) ? why : ofDate;
            }
        }
        result.standing(
                of.all().stream().filter(due -> due.datedOn().equals(date)).toList());
        return ofDate;
    }

    void issued(@Observes(during = TransactionPhase.AFTER_SUCCESS) InvoicesIssuedTogether issued) {
        issued.invoices().forEach(each -> said(each.ready().number().orElseThrow()));
    }

    private static void said(String number) {
        LOG.log(Level.INFO, "event invoice.issued number={0}", number);
    }

    private static RuleViolation waiting(DueInvoice due) {
        return new RuleViolation(
                InvoicingProblem.EARLIER_NOT_INVOICED, due.datedOn().toString());
    }

    /** @return why it is not made, or null */
    private RuntimeException made(DatedContract of, DueInvoice due, RunResult result) {
        try {
            make(of, due, result);
            return null;
        } catch (RuleViolation e) {
            return e;
        }
    }

    private void make(DatedContract of, DueInvoice due, RunResult result) {
        var rated = rating.rate(of, due);
        ahead.forget(scope.required()); // what comes after it looks at what is stored now
        var review = settings.invoiceReview();
        if (rated.draft().isEmpty()) {
            Races.won(() -> {
                steps.nothing(rated);
                return null;
            });
            result.nothing();
        } else if (review.isZero() || due.reviewUntil() != null) {
            var number = Races.won(() -> steps.issue(rated));
            said(number);
            result.issued(number, rated.draftOrNull().total());
        } else {
            var until = steps.reviewFromNow();
            Races.won(() -> {
                steps.draft(rated, until);
                return null;
            });
            result.reviewed(due.standing(Standing.IN_REVIEW, until));
        }
    }
}
