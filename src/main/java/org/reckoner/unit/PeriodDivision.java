package org.reckoner.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.invoice.IssuedDocument;
import org.reckoner.invoice.IssuedLine;
import org.reckoner.money.Money;
import org.reckoner.rating.cost.PeriodCost;
import org.reckoner.rating.cost.UnitCosts;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceLine;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.unit.UnitAmounts;
import org.reckoner.rating.unit.UnitDivision;

/**
 * What is needed to divide a period's costs (rating.md 7), whichever documents these stand on. Pure.
 *
 * @param rating null where nothing is in a unit: then nothing was counted
 */
record PeriodDivision(ContractTerms terms, int period, PeriodRating rating, UnitDivision division) {

    /** A document with its lines. */
    record Document(IssuedDocument head, List<IssuedLine> lines) {
        Document {
            lines = List.copyOf(lines);
        }
    }

    private PeriodFacts facts() {
        return rating == null
                ? new PeriodFacts(period, new TreeMap<>(), List.of(), List.of(), List.of())
                : rating.facts();
    }

    /** What documents cost the period, by unit and part. */
    List<UnitAmount> divide(Collection<Document> documents, Map<LocalDate, Adjustment> adjustments) {
        return told(UnitCosts.of(terms, cost(documents, adjustments), facts(), division));
    }

    private List<UnitAmount> told(UnitCosts costs) {
        var found = new ArrayList<UnitAmount>();
        var deck = terms.termsOf(period).rateDeck();
        costs.parts().keySet().forEach(part -> found.addAll(UnitKey.amounts(part, UnitCategory.of(part, deck), costs)));
        return found;
    }

    /** What drafts and what was issued before them cost the period, by unit and part. */
    List<UnitAmount> divide(Collection<InvoiceDraft> drafts, Collection<Document> before) {
        var evidence = new LineEvidence(facts(), Map.of());
        var all =
                new ArrayList<>(before.stream().map(one -> draft(one, evidence)).toList());
        all.addAll(drafts);
        return told(UnitCosts.of(terms, PeriodCost.of(terms, period, all), facts(), division));
    }

    PeriodCost cost(Collection<Document> documents, Map<LocalDate, Adjustment> adjustments) {
        var evidence = new LineEvidence(facts(), adjustments);
        return PeriodCost.of(
                terms,
                period,
                documents.stream().map(one -> draft(one, evidence)).toList());
    }

    private InvoiceDraft draft(Document of, LineEvidence evidence) {
        var lines = of.lines().stream().map(line -> line(line, evidence)).toList();
        var head = of.head();
        return new InvoiceDraft(head.kind(), head.datedOn(), head.datedOn(), terms.currency(), null, null, lines);
    }

    private static InvoiceLine line(IssuedLine of, LineEvidence evidence) {
        var row = of.row();
        return new InvoiceLine(
                row.section(),
                row.kind(),
                row.product(),
                row.description(),
                row.dates(),
                row.quantity(),
                null,
                row.amount(),
                evidence.of(of));
    }

    /**
     * Whose the difference is that a later document charges of this period (rating.md 2.3): what the period costs each unit now, less
     * what it did.
     *
     * @param before all documents up to that one
     * @param frozen what the period has cost so far
     */
    Adjustment adjustment(
            Collection<Document> before, List<UnitAmount> frozen, Map<LocalDate, Adjustment> adjustments) {
        var all = terms.periods().period(period);
        var asInvoiced = cost(before, adjustments);
        var billed = Money.zero(terms.currency());
        if (rating == null) {
            return Adjustment.unassigned(all, billed, billed);
        }
        var now = UnitCosts.of(terms, asInvoiced.rerated(rating), rating.facts(), division)
                .net();
        var byUnit = now.minus(net(frozen));
        return new Adjustment(all, billed, byUnit.total(), byUnit);
    }

    private UnitAmounts net(List<UnitAmount> frozen) {
        var units = new TreeMap<String, Money>();
        var unassigned = Money.zero(terms.currency());
        for (var amount : frozen) {
            if (amount.section() == Section.TAXES) {
                continue;
            }
            if (amount.unitId() == UnitAmount.UNASSIGNED) {
                unassigned = unassigned.plus(amount.amount());
            } else {
                units.merge(amount.key(), amount.amount(), Money::plus);
            }
        }
        return new UnitAmounts(units, unassigned);
    }

    /** The periods of which a document charges a difference, by their first dates. */
    static List<LocalDate> adjusted(Document of) {
        return of.lines().stream()
                .filter(line -> line.row().kind() == LineKind.ADJUSTMENT)
                .map(line -> line.row().dates().from())
                .distinct()
                .toList();
    }
}
