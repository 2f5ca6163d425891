package org.reckoner.statement;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reckoner.ledger.MonthSum;
import org.reckoner.ledger.PostingKind;
import org.reckoner.money.Money;

/** Turns the sums of the books into accounts by month: each month opens with what the one before closed with. */
final class AccountMonths {
    /** Longer than any installation has run. */
    private static final int MONTHS_MAX = 1200;

    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);
    private static final Comparator<MonthFigures> NEWEST_FIRST =
            Comparator.comparing(MonthFigures::month).reversed().thenComparing(MonthFigures::currency, BY_CODE);

    private final SortedMap<Currency, SortedMap<YearMonth, List<MonthSum>>> sums = new TreeMap<>(BY_CODE);

    AccountMonths(List<MonthSum> booked) {
        for (var sum : booked) {
            sums.computeIfAbsent(sum.amount().currency(), currency -> new TreeMap<>())
                    .computeIfAbsent(sum.month(), month -> new ArrayList<>())
                    .add(sum);
        }
    }

    /** Every month up to one in which anything was owed or happened, the newest first, by currency. */
    List<MonthFigures> upTo(YearMonth last) {
        var found = new ArrayList<MonthFigures>();
        sums.forEach((currency, months) -> {
            var opening = Money.zero(currency);
            var first = months.firstKey();
            for (var n = 0; n < MONTHS_MAX && !first.plusMonths(n).isAfter(last); n++) {
                var figures =
                        figures(first.plusMonths(n), opening, months.getOrDefault(first.plusMonths(n), List.of()));
                if (figures.hasAnything()) {
                    found.add(figures);
                }
                opening = figures.closing();
            }
        });
        found.sort(NEWEST_FIRST);
        return found;
    }

    /** The figures of one month by currency; none where nothing was owed and nothing happened. */
    List<MonthFigures> of(YearMonth month) {
        return upTo(month).stream().filter(one -> one.month().equals(month)).toList();
    }

    private static MonthFigures figures(YearMonth month, Money opening, List<MonthSum> sums) {
        return new MonthFigures(
                month,
                opening,
                sum(sums, opening, Column.INVOICED),
                sum(sums, opening, Column.PAID),
                sum(sums, opening, Column.CREDITED),
                sum(sums, opening, Column.WRITTEN_OFF));
    }

    private static Money sum(List<MonthSum> sums, Money opening, Column column) {
        return Money.sum(
                sums.stream()
                        .filter(sum -> Column.of(sum.kind()) == column)
                        .map(MonthSum::amount)
                        .toList(),
                opening.currency());
    }

    /** Where on a statement a kind of transaction counts. */
    private enum Column {
        INVOICED,
        PAID,
        CREDITED,
        WRITTEN_OFF;

        static Column of(PostingKind kind) {
            return switch (kind) {
                case INVOICE -> INVOICED;
                case PAYMENT, REFUND, TOP_UP, CONSUMPTION -> PAID;
                case CREDIT_NOTE, VOID -> CREDITED;
                case WRITE_OFF -> WRITTEN_OFF;
            };
        }
    }
}
