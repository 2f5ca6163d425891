package org.reckoner.rating.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.terms.Section;

/**
 * An invoice before it has a number.
 *
 * @param issuedOn its date in the contract's zone; with the kind it identifies the invoice within the contract
 * @param arrearsOrNull the service dates of what is charged in arrears, null if nothing is
 * @param prepayOrNull the service dates of what is charged in advance, null if nothing is
 * @param lines by section, taxes last
 */
public record InvoiceDraft(
        DraftKind kind,
        LocalDate issuedOn,
        LocalDate dueOn,
        Currency currency,
        Dates arrearsOrNull,
        Dates prepayOrNull,
        List<InvoiceLine> lines) {

    public InvoiceDraft {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(currency, "currency");
        lines = ordered(lines);
    }

    /** By section; within one the order given, which is that of products. */
    static List<InvoiceLine> ordered(Collection<InvoiceLine> lines) {
        return lines.stream().sorted(Comparator.comparing(InvoiceLine::section)).toList();
    }

    public Optional<Dates> arrears() {
        return Optional.ofNullable(arrearsOrNull);
    }

    public Optional<Dates> prepay() {
        return Optional.ofNullable(prepayOrNull);
    }

    /** The sections that have lines, in their order. */
    public SortedMap<Section, List<InvoiceLine>> sections() {
        var sections = new TreeMap<Section, List<InvoiceLine>>();
        for (var line : lines) {
            sections.computeIfAbsent(line.section(), section -> new ArrayList<>())
                    .add(line);
        }
        return sections;
    }

    /** The lines that are not taxes. */
    public List<InvoiceLine> netLines() {
        return lines.stream().filter(line -> !line.isTax()).toList();
    }

    public List<InvoiceLine> taxLines() {
        return lines.stream().filter(InvoiceLine::isTax).toList();
    }

    public Money net() {
        return sum(netLines());
    }

    public Money tax() {
        return sum(taxLines());
    }

    /** What is to be paid; negative where credits outweigh the rest. */
    public Money total() {
        return sum(lines);
    }

    private Money sum(List<InvoiceLine> some) {
        return Money.sum(some.stream().map(InvoiceLine::amount).toList(), currency);
    }
}
