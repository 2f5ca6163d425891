package org.reckoner.rating.terms;

import java.util.Objects;
import org.reckoner.money.UnitPrice;
import org.reckoner.rating.Required;

/**
 * What phone numbers of one kind cost (rating.md 5.7).
 *
 * @param code the kind's, as numbers name it
 * @param name as lines show it, for instance Numbers
 * @param setUp once, when a number is ordered
 * @param monthly per period
 */
public record NumberFee(String code, String name, UnitPrice setUp, UnitPrice monthly) {

    public NumberFee {
        Required.text(code, "code");
        Required.text(name, "name");
        Objects.requireNonNull(setUp, "setUp");
        Objects.requireNonNull(monthly, "monthly");
    }
}
