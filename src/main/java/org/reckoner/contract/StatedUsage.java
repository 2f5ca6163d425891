package org.reckoner.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;

/**
 * Usage as somebody states it for a preview, the same in every period.
 *
 * @param quantities by product code; of resources what is used, its allowance included
 * @param numbers how many phone numbers are held, by kind
 */
public record StatedUsage(Map<String, BigDecimal> quantities, Map<String, Integer> numbers) {
    /** More numbers of a kind are not looked into the future with. */
    static final int NUMBERS_MAX = 10_000;

    public StatedUsage {
        quantities = Map.copyOf(quantities);
        numbers = Map.copyOf(numbers);
        numbers.forEach((code, count) -> {
            if (count < 0 || count > NUMBERS_MAX) {
                throw Inputs.invalid(Inputs.row("held", code), "rule.numbers-held");
            }
        });
    }

    /** As much of everything as is committed, and no numbers. */
    public static StatedUsage committed(TermsDetails terms) {
        var quantities = new TreeMap<String, BigDecimal>();
        terms.products()
                .forEach(product ->
                        quantities.put(product.code(), product.agreed().committed()));
        return new StatedUsage(quantities, Map.of());
    }

    PeriodFacts facts(ContractTerms contract, int period) {
        var none = PeriodUsage.none(contract.periods().period(period).span());
        var others = new UsageFacts(none, List.of(), held(contract), new TreeMap<>());
        return PeriodFacts.stated(contract, period, quantities, others);
    }

    /** The numbers, held since the contract began. */
    List<PhoneNumber> held(ContractTerms contract) {
        LocalDate since = contract.periods().effectiveDate();
        var held = new ArrayList<PhoneNumber>();
        numbers.forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                held.add(new PhoneNumber(code + "-" + i, code, since, null));
            }
        });
        return held;
    }
}
