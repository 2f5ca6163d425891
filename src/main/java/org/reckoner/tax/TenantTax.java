package org.reckoner.tax;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.Required;
import org.reckoner.rating.draft.TaxCategory;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.TaxScope;
import org.reckoner.rating.terms.Section;

/**
 * A tax of a tenant.
 *
 * @param id 0 until it is kept
 * @param name as lines show it; of one that charges nothing, the reason
 * @param sections with {@code products} what it is on; both empty for everything
 * @param untilOn the last date of invoices it is on; null for no end
 */
public record TenantTax(
        long id,
        int version,
        String name,
        BigDecimal percent,
        TaxCategory category,
        Set<Section> sections,
        Set<String> products,
        LocalDate fromOn,
        LocalDate untilOn)
        implements Serializable {
    private static final int NAME_LENGTH_MAX = 80;
    private static final int PERCENT_PLACES = 4;
    private static final int PRODUCTS_LENGTH_MAX = 4000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public TenantTax {
        if (name == null || name.isBlank()) {
            throw invalid("taxName", "rule.required");
        }
        name = name.strip();
        if (name.length() > NAME_LENGTH_MAX || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid("taxName", "rule.too-long");
        }
        if (percent == null
                || percent.signum() < 0
                || percent.compareTo(HUNDRED) > 0
                || percent.stripTrailingZeros().scale() > PERCENT_PLACES) {
            throw invalid("taxPercent", "rule.percent");
        }
        if (category == null) {
            throw invalid("taxCategory", "rule.required");
        }
        if (category.isCharged() != percent.signum() > 0) {
            throw RuleViolation.of("taxPercent", TaxProblem.PERCENT_AND_CATEGORY);
        }
        if (fromOn == null) {
            throw invalid("taxFromOn", "rule.required");
        }
        if (untilOn != null && untilOn.isBefore(fromOn)) {
            throw RuleViolation.of("taxUntilOn", TaxProblem.ENDS_BEFORE_IT_BEGINS, fromOn);
        }
        percent = Required.plain(percent);
        sections = Collections.unmodifiableSet(new TreeSet<>(sections));
        products = Collections.unmodifiableSet(new TreeSet<>(products));
        if (String.join(" ", products).length() > PRODUCTS_LENGTH_MAX) {
            throw invalid("taxProducts", "rule.too-long");
        }
    }

    /** A tax that is not kept yet. */
    public static TenantTax of(TaxRate rate, LocalDate fromOn, LocalDate untilOnOrNull) {
        return new TenantTax(
                0,
                0,
                rate.name(),
                rate.percent(),
                rate.category(),
                rate.scope().sections(),
                rate.scope().products(),
                fromOn,
                untilOnOrNull);
    }

    /** As the core has it. */
    public TaxRate rate() {
        return new TaxRate(name, percent, category, scope());
    }

    TaxScope scope() {
        return new TaxScope(sections, products);
    }

    /** Whether it is on invoices of a date. */
    public boolean isOn(LocalDate date) {
        return !date.isBefore(fromOn) && (untilOn == null || !date.isAfter(untilOn));
    }

    boolean meets(TenantTax other) {
        return name.equalsIgnoreCase(other.name)
                && (untilOn == null || !untilOn.isBefore(other.fromOn))
                && (other.untilOn == null || !other.untilOn.isBefore(fromOn));
    }

    TenantTax endingOn(LocalDate date) {
        return new TenantTax(id, version, name, percent, category, sections, products, fromOn, date);
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:tax.field." + field, "key:" + rule);
    }
}
