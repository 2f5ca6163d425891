package org.reckoner.invoice;

import java.math.RoundingMode;
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
        var net = Money.zero(invoice.currency());
        for (var position : positions.stream().distinct().sorted().toList()) {
            if (!creditable.contains(position)) {
                throw new RuleViolation(InvoiceProblem.LINE_NOT_CREDITABLE, position);
            }
            var line = all.get(position - 1);
            add(line, line.amount().negated(), position);
            net = net.plus(line.amount());
        }
        var isLast = creditable.size() == lines.size();
        for (var tax : all) {
            if (tax.isTax()) {
                var before = taxCredited.apply(tax.product());
                add(
                        tax,
                        isLast
                                ? tax.amount().plus(before).negated()
                                : taxOn(net, tax).negated(),
                        null);
            }
        }
        return lines;
    }

    private static Money taxOn(Money net, InvoiceLineRow tax) {
        var exact = net.amount().multiply(tax.taxPercent()).movePointLeft(2);
        var digits = net.currency().getDefaultFractionDigits();
        return new Money(exact.setScale(digits, RoundingMode.HALF_UP), net.currency());
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
                line.taxPercent(),
                null);
        var evidence =
                "{\"kind\":\"CREDIT\",\"invoice\":\"" + invoice.number() + "\",\"line\":" + line.position() + "}";
        lines.add(new NewLine(row, invoice.id(), creditedPosition, evidence));
    }
}
