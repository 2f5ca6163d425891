package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.reckoner.rating.terms.NumberFee;

/**
 * What phone numbers of a kind cost (rating.md 5.7).
 *
 * @param code the kind's, as numbers name it
 * @param name as lines show it
 * @param setUp once, when a number is ordered; null for whoever is not told prices
 * @param monthly per period; null likewise
 */
public record ContractFee(String code, String name, BigDecimal setUp, BigDecimal monthly) implements Serializable {
    public ContractFee {
        code = ContractProduct.codeOf("feeCode", code);
        name = Inputs.required("feeName", name, 120);
        setUp = setUp == null ? null : Inputs.plain(setUp);
        monthly = monthly == null ? null : Inputs.plain(monthly);
    }

    ContractFee checked() {
        return new ContractFee(
                code,
                name,
                Inputs.price(Inputs.row("setUp", code), setUp),
                Inputs.price(Inputs.row("monthly", code), monthly));
    }

    ContractFee withoutMoney() {
        return new ContractFee(code, name, null, null);
    }

    NumberFee core(Currency currency) {
        return new NumberFee(
                code, name, ContractProduct.price(setUp, currency), ContractProduct.price(monthly, currency));
    }
}
