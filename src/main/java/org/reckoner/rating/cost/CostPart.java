package org.reckoner.rating.cost;

import java.util.Comparator;
import java.util.Objects;
import org.reckoner.rating.terms.Section;

/**
 * What of a period's cost belongs together: the charges of one kind for one product in a section, or the taxes on them.
 *
 * @param product code of the product, usage group or kind of number
 */
public record CostPart(Section section, Kind kind, String product) implements Comparable<CostPart> {

    private static final Comparator<CostPart> ORDER = Comparator.comparing(CostPart::section)
            .thenComparing(CostPart::kind)
            .thenComparing(CostPart::product);

    /** What is charged. */
    public enum Kind {
        /** Seats, add-ons, resources, devices: committed, prepaid and on demand together. */
        PRODUCT,
        CALLS,
        NUMBERS,
        ONE_TIME,
        ADJUSTMENT
    }

    public CostPart {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(product, "product");
    }

    static CostPart of(CostItem item) {
        var kind = switch (item.line().kind()) {
            case COMMITTED, PREPAY, ABOVE_COMMITMENT, ABOVE_ALLOWANCE, ON_DEMAND -> Kind.PRODUCT;
            case CALLS -> Kind.CALLS;
            case NUMBERS_MONTHLY, NUMBERS_SET_UP -> Kind.NUMBERS;
            case ADJUSTMENT -> Kind.ADJUSTMENT;
            case ONE_TIME, TAX -> Kind.ONE_TIME;
        };
        return new CostPart(item.section(), kind, item.line().product());
    }

    @Override
    public int compareTo(CostPart other) {
        return ORDER.compare(this, other);
    }
}
