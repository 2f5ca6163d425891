package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.InvoicePreview;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.voice.RateDeck;

/** What a contract will come to, worked out by the core before anything is signed, saved or used. */
@ApplicationScoped
@Transactional
public class ContractPreviews {
    private static final int PERIODS = 12;

    @Inject
    ContractFiles files;

    /**
     * The invoices of the next twelve periods: of a draft from its effective date on, of a signed contract from the next boundary
     * on. Taxes and calls are left out.
     *
     * @param typedOrNull terms that are being prepared as they are typed, saved or not; null for those that are saved
     * @param usage of every period
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public ContractPreview of(long id, TermsDetails typedOrNull, StatedUsage usage) {
        var contract = files.get(id).prepared(typedOrNull);
        var terms = contract.proposed(name -> RateDeck.EMPTY);
        var isAmended = contract.isSigned() && contract.open().isPresent();
        var first = firstBoundary(contract, files.today(contract));
        var invoices = invoices(contract, terms, first, usage);
        var before = isAmended
                ? invoices(contract, contract.terms(name -> RateDeck.EMPTY), first, usage)
                : List.<InvoiceDraft>of();
        return preview(terms, invoices, isAmended ? before : null);
    }

    private static int firstBoundary(Contract contract, LocalDate today) {
        var all = contract.details().periods();
        return !contract.isSigned() || today.isBefore(all.effectiveDate())
                ? 0
                : all.all()
                                .containing(today.atStartOfDay(all.zone()).toInstant())
                                .orElseThrow()
                                .number()
                        + 1;
    }

    private static List<InvoiceDraft> invoices(Contract contract, ContractTerms terms, int first, StatedUsage usage) {
        var last = first == 0 ? PERIODS : first + PERIODS - 1;
        var invoices = new ArrayList<>(
                new InvoicePreview(terms, List.of()).between(first, last, period -> usage.facts(terms, period)));
        var drafting = new InvoiceDrafting(terms, List.of());
        var orders = contract.oneTimeOrders();
        var numbers = usage.held(terms);
        var from = terms.periods().all().period(first).firstDay();
        var until = terms.periods().all().period(last).firstDay();
        drafting.oneTimeDays(orders, numbers).stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(until))
                .forEach(day -> drafting.oneTime(day, orders, numbers).ifPresent(invoices::add));
        invoices.sort(Comparator.comparing(InvoiceDraft::issuedOn).thenComparing(InvoiceDraft::kind));
        return invoices;
    }

    private static ContractPreview preview(
            ContractTerms terms, List<InvoiceDraft> invoices, List<InvoiceDraft> beforeOrNull) {
        var before = new TreeMap<String, BigDecimal>();
        if (beforeOrNull != null) {
            beforeOrNull.forEach(draft -> before.put(key(draft), draft.total().amount()));
        }
        var rows = new ArrayList<PreviewInvoice>();
        for (var draft : invoices) {
            var was = beforeOrNull == null ? null : before.getOrDefault(key(draft), none(terms));
            rows.add(PreviewInvoice.of(draft, was));
        }
        return new ContractPreview(
                terms.currency().getCurrencyCode(),
                rows,
                sum(terms, invoices),
                beforeOrNull == null ? null : sum(terms, beforeOrNull));
    }

    private static String key(InvoiceDraft draft) {
        return draft.issuedOn() + " " + draft.kind();
    }

    private static BigDecimal none(ContractTerms terms) {
        return Money.zero(terms.currency()).amount();
    }

    private static BigDecimal sum(ContractTerms terms, List<InvoiceDraft> drafts) {
        return Money.sum(drafts.stream().map(InvoiceDraft::total).toList(), terms.currency())
                .amount();
    }
}
