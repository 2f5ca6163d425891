package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.reckoner.money.UnitPrice;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.draft.OneTimeOrder;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.Section;

/**
 * Something ordered once under a contract.
 *
 * @param id 0 until it is placed
 * @param price of a unit; null for whoever is not told prices
 * @param orderedOn the local date of the order
 * @param shipsOn of hardware the local date it ships, null until that is known and for all else
 */
public record ContractOrder(
        long id,
        OrderKind kind,
        String code,
        String name,
        String unit,
        Section section,
        BigDecimal quantity,
        BigDecimal price,
        LocalDate orderedOn,
        LocalDate shipsOn)
        implements Serializable {
    public ContractOrder {
        Inputs.chosen("orderKind", kind);
        code = ContractProduct.codeOf("orderProduct", code);
        name = Inputs.required("orderProduct", name, 120);
        unit = Inputs.required("unit", unit, 40);
        Inputs.chosen("section", section);
        quantity = Inputs.quantity("orderQuantity", quantity);
        if (quantity.signum() == 0) {
            throw Inputs.invalid("orderQuantity", "rule.quantity");
        }
        price = price == null ? null : Inputs.price("orderPrice", price);
        Inputs.chosen("orderedOn", Inputs.date("orderedOn", orderedOn));
        Inputs.date("shipsOn", shipsOn);
        if (shipsOn != null && kind != OrderKind.HARDWARE) {
            throw RuleViolation.of("shipsOn", ContractProblem.HARDWARE_ALONE_SHIPS);
        }
        if (shipsOn != null && shipsOn.isBefore(orderedOn)) {
            throw RuleViolation.of("shipsOn", ContractProblem.SHIPS_BEFORE_ORDER, orderedOn);
        }
    }

    /** The day it is charged on; null for hardware that has no date yet. */
    public LocalDate chargedOn() {
        return kind == OrderKind.HARDWARE ? shipsOn : orderedOn;
    }

    ContractOrder shippingOn(LocalDate date) {
        return new ContractOrder(id, kind, code, name, unit, section, quantity, price, orderedOn, date);
    }

    ContractOrder withoutMoney() {
        return new ContractOrder(id, kind, code, name, unit, section, quantity, null, orderedOn, shipsOn);
    }

    /** The core's value. */
    OneTimeOrder core(Currency currency) {
        return new OneTimeOrder(
                Long.toString(id),
                new BilledProduct(code, name, unit, section, false),
                quantity,
                price == null ? UnitPrice.free(currency) : new UnitPrice(price, currency),
                chargedOn(),
                null);
    }
}
