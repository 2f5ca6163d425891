package org.reckoner.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.reckoner.it.Problems.assertRefused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reckoner.money.Money;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.DraftKind;
import org.reckoner.rating.draft.LineKind;
import org.reckoner.rating.draft.Quantity;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.TaxScope;
import org.reckoner.rating.terms.Section;

/** A credit note takes lines back with their taxes; all of an invoice's together are exactly the invoice. */
class CreditLinesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final InvoiceFile INVOICE = new InvoiceFile(
            7,
            1,
            1,
            DraftKind.PERIOD,
            InvoiceState.OPEN,
            "INV-000007",
            DAY,
            DAY.plusDays(30),
            EUR,
            null,
            null,
            null,
            null,
            null,
            Locale.ENGLISH,
            1L,
            null,
            1,
            null,
            null,
            null,
            null,
            null);

    @Test
    void aLineGoesBackWithTheTaxOnIt() {
        var lines = lines("10.05", "20.00");
        var credit = new CreditLines(INVOICE, lines).of(List.of(1), tax -> Money.zero(EUR));
        assertEquals(List.of("-10.05 EUR", "-1.91 EUR"), amounts(credit)); // 1.9095
        assertEquals(new BigDecimal("-1"), credit.get(0).row().quantity().value());
        assertEquals(1, credit.get(0).creditedPosition());
    }

    @Test
    void taxesAndLinesTakenBackBeforeAreRefused() {
        var lines = new ArrayList<>(lines("10.00", "20.00"));
        lines.set(0, line(1, LineKind.ON_DEMAND, "10.00", 99L));
        var credit = new CreditLines(INVOICE, lines);
        assertRefused(InvoiceProblem.LINE_NOT_CREDITABLE, () -> credit.of(List.of(1), tax -> Money.zero(EUR)));
        assertRefused(InvoiceProblem.LINE_NOT_CREDITABLE, () -> credit.of(List.of(3), tax -> Money.zero(EUR)));
        assertRefused(InvoiceProblem.LINE_NOT_CREDITABLE, () -> credit.of(List.of(4), tax -> Money.zero(EUR)));
        assertRefused(InvoiceProblem.NO_LINE_CHOSEN, () -> credit.of(List.of(), tax -> Money.zero(EUR)));
    }

    @Test
    void allCreditNotesTogetherAreExactlyTheInvoice() {
        var random = new Random(20261121);
        for (var run = 0; run < 200; run++) {
            var amounts = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> BigDecimal.valueOf(random.nextInt(100_000) - 20_000, 2)
                            .toPlainString())
                    .toArray(String[]::new);
            var lines = new ArrayList<>(lines(amounts));
            var left = Money.sum(lines.stream().map(InvoiceLineRow::amount).toList(), EUR);
            var credited = Money.zero(EUR);
            for (var i = 1; i <= amounts.length; i++) {
                var before = credited;
                var credit = new CreditLines(INVOICE, lines).of(List.of(i), tax -> before);
                for (var line : credit) {
                    left = left.plus(line.row().amount());
                    credited = line.row().isTax() ? credited.plus(line.row().amount()) : credited;
                }
                lines.set(i - 1, line(i, LineKind.ON_DEMAND, amounts[i - 1], 99L));
            }
            assertEquals(Money.zero(EUR), left);
        }
    }

    /** Half of it is taxed: the other half goes back without, and the last taxed line takes what is left. */
    @Test
    void aTaxGoesBackWithTheLinesItIsOn() {
        var scope = new TaxScope(Set.of(Section.CORE), Set.of());
        var tax = new TaxRate("VAT", new BigDecimal("19"), TaxCategory.STANDARD, scope);
        var lines = new ArrayList<>(List.of(
                row(1, Section.CORE, LineKind.ON_DEMAND, "0.10", null),
                row(2, Section.CORE, LineKind.ON_DEMAND, "0.13", null),
                row(3, Section.TELCO, LineKind.CALLS, "50.00", null),
                row(4, Section.TAXES, LineKind.TAX, "0.04", tax)));
        assertEquals(List.of("-50.00 EUR"), amounts(credit(lines, 3, "0.00")));
        assertEquals(List.of("-0.10 EUR", "-0.02 EUR"), amounts(credit(lines, 1, "0.00")));
        lines.remove(0);
        lines.add(0, line(1, LineKind.ON_DEMAND, "0.10", 99L));
        assertEquals(List.of("-0.13 EUR", "-0.02 EUR"), amounts(credit(lines, 2, "-0.02")));
    }

    private static List<NewLine> credit(List<InvoiceLineRow> lines, int position, String credited) {
        return new CreditLines(INVOICE, lines).of(List.of(position), tax -> Money.of(credited, EUR));
    }

    private static InvoiceLineRow row(int position, Section section, LineKind kind, String amount, TaxRate tax) {
        return new InvoiceLineRow(
                position,
                section,
                kind,
                tax == null ? "X" : tax.name(),
                "X",
                "X",
                Dates.only(DAY),
                Quantity.ONE,
                null,
                Money.of(amount, EUR),
                tax,
                null);
    }

    private static List<String> amounts(List<NewLine> lines) {
        return lines.stream().map(line -> line.row().amount().toString()).toList();
    }

    /** Lines of these amounts, and 19 % of their sum. */
    private static List<InvoiceLineRow> lines(String... amounts) {
        var lines = new ArrayList<InvoiceLineRow>();
        var net = Money.zero(EUR);
        for (var amount : amounts) {
            lines.add(line(lines.size() + 1, LineKind.ON_DEMAND, amount, null));
            net = net.plus(Money.of(amount, EUR));
        }
        var tax = net.amount().multiply(new BigDecimal("0.19")).setScale(2, java.math.RoundingMode.HALF_UP);
        lines.add(line(lines.size() + 1, LineKind.TAX, tax.toPlainString(), null));
        return lines;
    }

    private static InvoiceLineRow line(int position, LineKind kind, String amount, Long creditNote) {
        var isTax = kind == LineKind.TAX;
        return new InvoiceLineRow(
                position,
                isTax ? Section.TAXES : Section.CORE,
                kind,
                isTax ? "VAT" : "CX1",
                "CX1",
                "CX1",
                Dates.only(DAY),
                Quantity.ONE,
                null,
                Money.of(amount, EUR),
                isTax ? new TaxRate("VAT", new BigDecimal("19")) : null,
                creditNote);
    }
}
