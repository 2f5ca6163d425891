package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.reckoner.money.UnitPrice;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.Commitment;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.terms.Section;

/**
 * A product as a contract agreed on it: a copy of what the catalogue had then.
 *
 * @param code of a licence its level, whatever the model; of all else the catalogue's
 * @param chargedInRamp whether it is charged in a ramp without licence fees (rating.md 5.5)
 */
public record ContractProduct(
        String code,
        String name,
        String unit,
        Section section,
        boolean chargedInRamp,
        Measure measure,
        AgreedPrices agreed)
        implements Serializable {
    private static final int NAME_LENGTH_MAX = 120;

    public ContractProduct {
        code = codeOf("product", code);
        name = Inputs.required("product", name, NAME_LENGTH_MAX);
        unit = Inputs.required("unit", unit, 40);
        Inputs.chosen("section", section);
        agreed.checked(code);
        if (measure.isPerUser() && agreed.committed().scale() > 0) {
            throw RuleViolation.of(Inputs.row("committed", code), ContractProblem.WHOLE_UNITS_ALONE, name);
        }
    }

    /** A code as the catalogue has them. */
    static String codeOf(String field, String code) {
        var read = Inputs.required(field, code, 40);
        if (!read.matches("[A-Za-z0-9_.-]+")) {
            throw Inputs.invalid(field, "rule.code");
        }
        return read;
    }

    /** The licence of a level, named after it and the model. */
    public static ContractProduct licence(LicenceLevel level, LicenceModel model, AgreedPrices agreed) {
        var billed = BilledProduct.licence(level, model);
        return new ContractProduct(
                billed.code(),
                billed.name(),
                billed.unit(),
                billed.section(),
                billed.isMarkedForRamp(),
                Measure.licence(level),
                agreed);
    }

    /** The same at other quantities and prices. */
    public ContractProduct agreedAt(AgreedPrices other) {
        return new ContractProduct(code, name, unit, section, chargedInRamp, measure, other);
    }

    /** A licence is named after the contract's model, and its unit is the model's (rating.md 3.3). */
    ContractProduct countedBy(LicenceModel model) {
        if (measure.kind() != MeasureKind.LICENCE) {
            return this;
        }
        var billed = BilledProduct.licence(LicenceLevel.valueOf(measure.subject()), model);
        return new ContractProduct(code, billed.name(), billed.unit(), section, chargedInRamp, measure, agreed);
    }

    ContractProduct withoutMoney() {
        return agreedAt(agreed.withoutMoney());
    }

    /** The core's value; prices that are not told are none. */
    ProductTerms core(Currency currency) {
        return new ProductTerms(
                new BilledProduct(code, name, unit, section, chargedInRamp),
                measure.metric(),
                new Commitment(agreed.committed(), price(agreed.committedPrice(), currency)),
                price(agreed.onDemandPrice(), currency));
    }

    static UnitPrice price(BigDecimal price, Currency currency) {
        return price == null ? UnitPrice.free(currency) : new UnitPrice(price, currency);
    }
}
