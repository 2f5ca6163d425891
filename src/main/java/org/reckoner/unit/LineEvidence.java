package org.reckoner.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.reckoner.invoice.IssuedLine;
import org.reckoner.rating.draft.Adjustment;
import org.reckoner.rating.draft.Evidence;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;

/**
 * What says whose a stored line is. Amounts are the document's; what they are divided by is counted again from the same usage.
 *
 * @param facts of the period it is divided in
 * @param adjustments of earlier periods, by their first date
 */
record LineEvidence(PeriodFacts facts, Map<LocalDate, Adjustment> adjustments) {
    private static final Evidence POOLED = new Evidence.Prepaid(BigDecimal.ZERO, 1);

    Evidence of(IssuedLine line) {
        var row = line.row();
        return switch (row.kind()) {
            case COMMITTED, ABOVE_COMMITMENT, ABOVE_ALLOWANCE, ON_DEMAND, PREPAY -> POOLED;
            case CALLS -> calls(row.product(), line);
            case NUMBERS_MONTHLY -> {
                var dates = row.dates();
                yield new Evidence.NumberDays(numbers(line), dates, 1, 1);
            }
            case NUMBERS_SET_UP -> new Evidence.NumberOrders(numbers(line));
            case ADJUSTMENT ->
                adjustments.containsKey(row.dates().from())
                        ? new Evidence.Rerated(adjustments.get(row.dates().from()))
                        : nobodys(line);
            case ONE_TIME -> nobodys(line);
            case TAX -> new Evidence.Taxed(row.taxRate(), row.amount());
        };
    }

    private Evidence calls(String group, IssuedLine line) {
        return facts.voice().stream()
                .filter(usage -> usage.usageGroup().equals(group))
                .findFirst()
                .<Evidence>map(Evidence.Calls::new)
                .orElseGet(() -> nobodys(line));
    }

    /** Those the line names; where it has more than it names, all of its kind ordered on that day. */
    private List<PhoneNumber> numbers(IssuedLine line) {
        var code = line.row().product();
        if (line.isComplete()) {
            return line.numbers().stream()
                    .map(number -> new PhoneNumber(number, code, line.orderedOn(), null))
                    .toList();
        }
        return facts.numbers().stream()
                .filter(number ->
                        number.feeCode().equals(code) && number.orderedOn().equals(line.orderedOn()))
                .toList();
    }

    /** It names no unit, so it is nobody's (rating.md 7.3). */
    private static Evidence nobodys(IssuedLine line) {
        return new Evidence.Taxed(
                new TaxRate(line.row().product(), BigDecimal.ONE), line.row().amount());
    }
}
