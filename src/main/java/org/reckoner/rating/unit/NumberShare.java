package org.reckoner.rating.unit;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one number of a unit has of something that is divided.
 *
 * @param weight by which it is divided: days, orders, or what calls cost
 * @param calls how many calls it had; zero for what is not for calls
 * @param quantity days held, or minutes; zero for what is neither
 */
public record NumberShare(BigDecimal weight, long calls, BigDecimal quantity) {

    public NumberShare {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(quantity, "quantity");
    }

    public NumberShare plus(NumberShare other) {
        return new NumberShare(weight.add(other.weight), calls + other.calls, quantity.add(other.quantity));
    }
}
