package org.reckoner.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.reckoner.money.Money;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.Quantity;

/**
 * The lines of a credit note: some of an invoice's with the other sign, and the tax on them. Whoever takes back the last of an
 * invoice's lines takes back what is left of its taxes: all credit notes together are exactly the invoice.
 */
final class CreditLines {
    private final InvoiceFile invoice;
    private final List<InvoiceLineRow> all;
    private final List<NewLine> lines = new ArrayList<>();

    CreditLines(InvoiceFile invoice, List<InvoiceLineRow> all) {
        this.invoice = invoice;
        this.all = all;
    }

    /**
     * Takes lines back.
     *
     * @param taxCredited what was taken back of a tax before, below zero
     * @throws RuleViolation {@link InvoiceProblem#NO_LINE_CHOSEN}, {@link InvoiceProblem#LINE_NOT_CREDITABLE}
     */
    List<NewLine> of(Collection<Integer> positions, Function<String, Money> taxCredited) {
        if (positions.isEmpty()) {
            throw new RuleViolation(InvoiceProblem.NO_LINE_CHOSEN);
        }
        var creditable = all.stream()
                .filter(InvoiceLineRow::isCreditable)
                .map(InvoiceLineRow::position)
                .toList();
        var credited = new ArrayList<InvoiceLineRow>();
        for (var position : positions.stream().distinct().sorted().toList()) {
            if (!creditable.contains(position)) {
                throw new RuleViolation(InvoiceProblem.LINE_NOT_CREDITABLE, position);
            }
            var line = all.get(position - 1);
            add(line, line.amount().negated(), position);
            credited.add(line);
        }
        all.stream().filter(InvoiceLineRow::isTax).forEach(tax -> addTax(tax, credited, taxCredited));
        return lines;
    }

    /** A tax goes back with the lines it is on, and what is left of it with the last of them. */
    private void addTax(InvoiceLineRow tax, List<InvoiceLineRow> credited, Function<String, Money> taxCredited) {
        var taxed = credited.stream().filter(tax::isOn).toList();
        if (taxed.isEmpty()) {
            return;
        }
        var open = all.stream().filter(InvoiceLineRow::isCreditable).filter(tax::isOn);
        var isLast = open.count() == taxed.size();
        var net = Money.sum(taxed.stream().map(InvoiceLineRow::amount).toList(), invoice.currency());
        var amount = isLast
                ? tax.amount().plus(taxCredited.apply(tax.product()))
                : tax.taxRate().on(net);
        add(tax, amount.negated(), null);
    }

    private void add(InvoiceLineRow line, Money amount, Integer creditedPosition) {
        var quantity = line.isTax()
                ? line.quantity()
                : new Quantity(line.quantity().value().negate(), line.quantity().unit());
        var row = new InvoiceLineRow(
                lines.size() + 1,
                line.section(),
                line.kind(),
                line.product(),
                line.subject(),
                line.description(),
                line.dates(),
                quantity,
                line.rate(),
                amount,
                line.taxRate(),
                null);
        var evidence =
                "{\"kind\":\"CREDIT\",\"invoice\":\"" + invoice.number() + "\",\"line\":" + line.position() + "}";
        lines.add(new NewLine(row, invoice.id(), creditedPosition, evidence));
    }
}
