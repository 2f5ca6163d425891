package org.reckoner.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.reckoner.money.Money;
import org.reckoner.platform.Emails;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;

/**
 * What a unit may cost in a period, and who is told when.
 *
 * @param amount above zero
 * @param thresholds per cent of it, ascending, each once
 * @param recipients e-mail addresses, each once
 */
public record BudgetTerms(Money amount, List<Integer> thresholds, List<String> recipients) implements Serializable {
    public static final int THRESHOLDS_MAX = 5;
    public static final int RECIPIENTS_MAX = 10;
    private static final int PERCENT_MAX = 1000;
    private static final String AMOUNT = "[0-9]{1,11}([.,][0-9]{1,2})?";

    public BudgetTerms {
        thresholds = List.copyOf(thresholds);
        recipients = List.copyOf(recipients);
    }

    /**
     * As they were typed.
     *
     * @throws RuleViolation beside the input that is wrong
     */
    public static BudgetTerms of(String amount, Currency currency, String thresholds, String recipients) {
        return new BudgetTerms(money(amount, currency), percents(thresholds), emails(recipients));
    }

    private static Money money(String typed, Currency currency) {
        var plain = typed == null ? "" : typed.strip();
        if (!plain.matches(AMOUNT)) {
            throw invalid("amount", "rule.budget-amount");
        }
        var amount = new BigDecimal(plain.replace(',', '.'));
        if (amount.signum() == 0 || amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw invalid("amount", "rule.budget-amount");
        }
        return new Money(amount, currency);
    }

    private static List<Integer> percents(String typed) {
        var found = new TreeSet<Integer>();
        for (var part : parts(typed)) {
            if (!part.matches("[0-9]{1,4}") || Integer.parseInt(part) < 1 || Integer.parseInt(part) > PERCENT_MAX) {
                throw invalid("thresholds", "rule.budget-thresholds");
            }
            found.add(Integer.valueOf(part));
        }
        if (found.isEmpty() || found.size() > THRESHOLDS_MAX) {
            throw invalid("thresholds", "rule.budget-thresholds");
        }
        return new ArrayList<>(found);
    }

    private static List<String> emails(String typed) {
        var found = new LinkedHashSet<String>();
        for (var part : parts(typed)) {
            var small = part.toLowerCase(Locale.ROOT);
            Emails.check("recipients", small);
            found.add(small);
        }
        if (found.isEmpty() || found.size() > RECIPIENTS_MAX) {
            throw invalid("recipients", "rule.budget-recipients");
        }
        return new ArrayList<>(found);
    }

    private static Collection<String> parts(String typed) {
        return typed == null
                ? List.of()
                : List.of(typed.strip().split("[,;%\\s]+")).stream()
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:unit.budget." + field, "key:" + rule);
    }
}
