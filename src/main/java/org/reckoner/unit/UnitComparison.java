package org.reckoner.unit;

import java.util.List;
import org.reckoner.money.Money;

/**
 * What units cost in the last periods, beside each other: the dearest ones of a period by name, all others together.
 *
 * @param names of the units, the dearest first
 * @param columns the earliest period first
 */
public record UnitComparison(List<String> names, List<Column> columns) {
    /** So many units are told apart: more colours cannot be. */
    public static final int UNITS_MAX = 5;

    public UnitComparison {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /**
     * A period.
     *
     * @param amounts in the order of the names
     * @param others what all other units and what is in none cost
     */
    public record Column(FrozenPeriod period, List<Money> amounts, Money others, Money total) {
        public Column {
            amounts = List.copyOf(amounts);
        }
    }
}
