package org.reckoner.statement;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Currency;
import org.reckoner.money.Money;

/**
 * A month's account in a currency. What lowers the balance is below zero: opening and all movements add up to closing.
 *
 * @param opening what was owed before
 * @param invoiced what was invoiced
 * @param paid payments and prepaid credit used, less what was paid back
 * @param credited credit notes, and invoices taken back
 * @param writtenOff what was given up
 */
public record MonthFigures(YearMonth month, Money opening, Money invoiced, Money paid, Money credited, Money writtenOff)
        implements Serializable {
    public Currency currency() {
        return opening.currency();
    }

    /** What is owed at the end. */
    public Money closing() {
        return opening.plus(invoiced).plus(paid).plus(credited).plus(writtenOff);
    }

    /** Whether anything was owed or happened. */
    boolean hasAnything() {
        return !(opening.isZero() && invoiced.isZero() && paid.isZero() && credited.isZero() && writtenOff.isZero());
    }

    /** The same in one line, which differs wherever the figures do. */
    String canonical() {
        return String.join(
                " ",
                month.toString(),
                opening.toString(),
                invoiced.toString(),
                paid.toString(),
                credited.toString(),
                writtenOff.toString());
    }
}
