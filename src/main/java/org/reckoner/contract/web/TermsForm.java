package org.reckoner.contract.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.reckoner.contract.AgreedPrices;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.Inputs;
import org.reckoner.contract.TermsDetails;
import org.reckoner.platform.web.FormDraft;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;

/** The form of terms being prepared, from the record and back: inputs of a product's row are named after it. */
final class TermsForm {
    private TermsForm() {}

    static Map<String, Serializable> values(TermsDetails terms) {
        var values = new HashMap<String, Serializable>();
        values.put("licenceModel", terms.counting().model().name());
        values.put("peakRule", terms.counting().peakRule().name());
        values.put("threshold", Long.toString(terms.counting().threshold().toMinutes()));
        values.put("rateDeck", terms.rateDeck());
        for (var product : terms.products()) {
            put(values, "committed", product.code(), product.agreed().committed());
            put(values, "committedPrice", product.code(), product.agreed().committedPrice());
            put(values, "onDemandPrice", product.code(), product.agreed().onDemandPrice());
        }
        for (var fee : terms.fees()) {
            put(values, "setUp", fee.code(), fee.setUp());
            put(values, "monthly", fee.code(), fee.monthly());
        }
        return values;
    }

    private static void put(Map<String, Serializable> values, String column, String code, BigDecimal number) {
        values.put(Inputs.row(column, code), number.toPlainString());
    }

    /** What was typed over what is saved; a threshold that was left alone keeps its seconds. */
    static TermsDetails terms(TermsDetails saved, FormDraft typed) {
        var counting = new ContractCounting(
                ContractDetailsForm.choice(LicenceModel.class, typed, "licenceModel"),
                ContractDetailsForm.choice(PeakRule.class, typed, "peakRule"),
                threshold(saved, typed));
        var products = new ArrayList<ContractProduct>();
        for (var product : saved.products()) {
            var code = product.code();
            var agreed = new AgreedPrices(
                    Inputs.quantity(Inputs.row("committed", code), typed.text(Inputs.row("committed", code))),
                    price(typed, "committedPrice", code),
                    price(typed, "onDemandPrice", code));
            products.add(product.agreedAt(agreed));
        }
        var fees = saved.fees().stream()
                .map(fee -> new ContractFee(
                        fee.code(), fee.name(), price(typed, "setUp", fee.code()), price(typed, "monthly", fee.code())))
                .toList();
        return new TermsDetails(counting, typed.text("rateDeck"), products, fees);
    }

    private static Duration threshold(TermsDetails saved, FormDraft typed) {
        var minutes = Inputs.whole("threshold", typed.text("threshold"));
        var before = saved.counting().threshold();
        return minutes != null && minutes == before.toMinutes()
                ? before
                : Duration.ofMinutes(minutes == null ? 0 : minutes);
    }

    private static BigDecimal price(FormDraft typed, String column, String code) {
        var field = Inputs.row(column, code);
        return Inputs.price(field, typed.text(field));
    }
}
