package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.Objects;
import org.reckoner.money.Money;
import org.reckoner.rating.Required;

/**
 * What a unit was charged for one of its users or numbers.
 *
 * @param key the user's id, or the number
 * @param calls how many calls a number had, where they are charged
 * @param quantity of a number the days held or the minutes; of a user between how many units its cost was divided
 */
public record UnitItem(Kind kind, String key, long calls, BigDecimal quantity, Money amount) {

    /** Whose it is. */
    public enum Kind {
        USER,
        NUMBER
    }

    public UnitItem {
        Objects.requireNonNull(kind, "kind");
        Required.text(key, "key");
        Objects.requireNonNull(quantity, "quantity");
        Objects.requireNonNull(amount, "amount");
    }

    public UnitItem negated() {
        return new UnitItem(kind, key, -calls, quantity.negate(), amount.negated());
    }

    /** Two charges for the same; between how many units a user's was divided is said once. */
    public UnitItem plus(UnitItem other) {
        var sum = kind == Kind.USER ? quantity.max(other.quantity) : quantity.add(other.quantity);
        return new UnitItem(kind, key, calls + other.calls, sum, amount.plus(other.amount));
    }
}
