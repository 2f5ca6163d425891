package org.reckoner.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import org.reckoner.money.Money;
import org.reckoner.rating.unit.UnitItem;

/**
 * A user or number of a unit with what it was charged.
 *
 * @param key the user's id, or the number as E.164
 * @param name a user's; null where nobody has the id any more, and of numbers
 * @param calls of a number, where calls are charged
 * @param quantity of a number its days or minutes; of a user between how many units its cost was divided
 */
public record UnitItemRow(UnitItem.Kind kind, String key, String name, long calls, BigDecimal quantity, Money amount)
        implements Serializable {
    static UnitItemRow of(UnitItem item, String nameOrNull) {
        return new UnitItemRow(item.kind(), item.key(), nameOrNull, item.calls(), item.quantity(), item.amount());
    }

    public boolean isUser() {
        return kind == UnitItem.Kind.USER;
    }
}
