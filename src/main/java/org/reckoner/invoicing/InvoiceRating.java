package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reckoner.contract.Contracts;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.invoice.ContractInvoices;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.Description;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.tax.TaxRates;

/**
 * Rates a contract's date: reads, computes and stores nothing. Outside any transaction, since it may take its time.
 *
 * @throws RuleViolation {@link InvoicingProblem} for usage that has no price
 */
@ApplicationScoped
class InvoiceRating {
    @Inject
    Contracts contracts;

    @Inject
    RatingInputs inputs;

    @Inject
    LatePeriods late;

    @Inject
    ContractInvoices invoices;

    @Inject
    PhoneNumbers numbers;

    @Inject
    TaxRates taxes;

    RatedInvoice rate(DatedContract of, DueInvoice due) {
        try {
            return due.period() < 0 ? inAdvance(of, due) : inArrears(of, due);
        } catch (RatingRefused refused) {
            throw InvoicingProblem.of(refused, of.number(), due.datedOn());
        }
    }

    /** One-time orders and prepayments: nothing is counted for them. */
    private RatedInvoice inAdvance(DatedContract of, DueInvoice due) {
        var terms = of.dates().terms();
        var draft = advance(of, due, new InvoiceDrafting(terms, taxes.on(due.datedOn())));
        return new RatedInvoice(
                of.contract(), due, draft.orElse(null), digest(terms, draft), null, null, List.of(), List.of());
    }

    private Optional<InvoiceDraft> advance(DatedContract of, DueInvoice due, InvoiceDrafting drafting) {
        if (due.kind() == DraftKind.ONE_TIME) {
            return drafting.oneTime(
                    due.datedOn(),
                    of.contract().oneTimeOrders(),
                    of.dates().setUps().read(numbers));
        }
        return due.kind() == DraftKind.ANNUAL_PREPAY ? drafting.annualPrepay(due.boundary()) : drafting.firstPeriod();
    }

    /** What is charged without usage is its own input. */
    private static String digest(ContractTerms terms, Optional<InvoiceDraft> draft) {
        return RatingInput.digestOf(lines -> {
            var description = new Description(lines).line("contract", terms.periods(), terms.type(), terms.currency());
            draft.ifPresent(each -> each.lines().forEach(line -> description.line("line", line)));
        });
    }

    /** What was charged is only looked up where numbers might not have been. */
    private List<PhoneNumber> lateNumbers(DatedContract of) {
        var days = of.orderDaysIssued();
        return days.isEmpty() || of.dates().orderDays().isEmpty()
                ? List.of()
                : new LateNumbers(days, of.contract().details().effectiveOn())
                        .of(
                                of.dates().setUps().read(numbers),
                                invoices.setUpsCharged(of.contract().id()));
    }

    /** The taxes are input of the invoice, and none of the period. */
    private static String taxed(String digest, List<TaxRate> taxes) {
        return taxes.isEmpty()
                ? digest
                : RatingInput.digestOf(lines -> {
                    var description = new Description(lines).line("period", digest);
                    taxes.forEach(tax -> description.line(
                            "tax",
                            tax.name(),
                            tax.percent(),
                            tax.category(),
                            tax.scope().sectionNames(),
                            tax.scope().productLines()));
                });
    }

    /** The mark is read first: what comes meanwhile is seen as late, whether it was counted or not. */
    private RatedInvoice inArrears(DatedContract of, DueInvoice due) {
        var number = due.period();
        var terms = contracts.terms(of.contract().id(), number);
        var mark = inputs.marks(terms.periods(), List.of(number)).get(0);
        var input = inputs.of(terms, number);
        var rating = input.rated();
        var again = late.before(of, due);
        var adjustments = again.stream().map(LatePeriod::adjustment).toList();
        var taxesOn = taxes.on(due.datedOn());
        var draft = new InvoiceDrafting(terms, taxesOn).period(rating, adjustments, lateNumbers(of));
        var digest = input.digest();
        return new RatedInvoice(
                of.contract(),
                due,
                draft.orElse(null),
                taxed(digest, taxesOn),
                new RatedPeriod(number, due.datedOn(), mark, digest, rating.net(terms)),
                input.facts(),
                rating.facts().anomalies(),
                again);
    }
}
