package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import org.reckoner.platform.Races;
import org.reckoner.platform.RuleViolation;
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

    /**
     * Issues all that is due up to a date. What fails is left for later, and with it the later periods of its contract; all else goes
     * on.
     *
     * @throws RuleViolation why something of that date is not made
     */
    RunResult upTo(LocalDate date) {
        var result = new RunResult();
        RuntimeException failure = null;
        for (var contract : dates.contracts()) {
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
        var review = settings.invoiceReview();
        if (rated.draft().isEmpty()) {
            Races.won(() -> {
                steps.nothing(rated);
                return null;
            });
            result.nothing();
        } else if (review.isZero() || due.reviewUntil() != null) {
            var number = Races.won(() -> steps.issue(rated));
            LOG.log(Level.INFO, "event invoice.issued number={0}", number);
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
