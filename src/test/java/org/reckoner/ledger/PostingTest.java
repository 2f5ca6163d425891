package org.reckoner.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.money.Money;

/** product.md 3, Ledger: every transaction is balanced, and nothing is ever changed. */
class PostingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void aTransactionThatDoesNotSumToZeroIsNone() {
        var right = entries("119.00", "-100.00", "-19.00");
        assertEquals(3, posting(right).entries().size());
        var wrong = entries("119.00", "-100.00", "-18.99");
        assertThrows(IllegalArgumentException.class, () -> posting(wrong));
    }

    @Test
    void aTransactionHasTwoSidesOfOneCurrency() {
        assertThrows(IllegalArgumentException.class, () -> posting(List.of()));
        var mixed = List.of(
                new LedgerEntry(LedgerAccount.CASH, Money.of("5.00", EUR), null),
                new LedgerEntry(LedgerAccount.RECEIVABLE, Money.of("-5.00", USD), 1L));
        assertThrows(IllegalArgumentException.class, () -> posting(mixed));
    }

    @Test
    void entriesOfNothingAreLeftOutAndReceivablesNameTheirInvoice() {
        assertEquals(2, entries("100.00", "-100.00", "0.00").size());
        var zero = Money.zero(EUR);
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(LedgerAccount.TAX, zero, null));
        var five = Money.of("5.00", EUR);
        assertThrows(IllegalArgumentException.class, () -> new LedgerEntry(LedgerAccount.RECEIVABLE, five, null));
    }

    @Test
    void noStatementChangesOrRemovesWhatWasBooked() throws Exception {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                var text = Files.readString(source).toLowerCase();
                assertTrue(!text.matches("(?s).*(update|delete from) ledger_(transaction|entry).*"), source.toString());
            }
        }
    }

    private static List<LedgerEntry> entries(String receivable, String revenue, String tax) {
        return new Posting.Entries()
                .add(LedgerAccount.RECEIVABLE, Money.of(receivable, EUR), 1L)
                .add(LedgerAccount.REVENUE, Money.of(revenue, EUR), 1L)
                .add(LedgerAccount.TAX, Money.of(tax, EUR), 1L)
                .list();
    }

    private static Posting posting(List<LedgerEntry> entries) {
        return new Posting(PostingKind.INVOICE, "INVOICE:1", "INV-000001", DAY, entries);
    }
}
