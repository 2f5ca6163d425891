package org.reckoner.contract.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.TermsDetails;
import org.reckoner.platform.Formats;
import org.reckoner.platform.Texts;

/** What an amendment changes, in words: "CX1 named user, committed: 50 → 60". */
final class TermsChanges {
    private final Locale locale;
    private final List<String> found = new ArrayList<>();

    private TermsChanges(Locale locale) {
        this.locale = locale;
    }

    static List<String> between(TermsDetails before, TermsDetails after, Locale locale) {
        var changes = new TermsChanges(locale);
        changes.counting(before, after);
        for (var product : after.products()) {
            before.products().stream()
                    .filter(each -> each.code().equals(product.code()))
                    .findFirst()
                    .ifPresentOrElse(
                            each -> changes.product(each, product), () -> changes.add("contract.change.new", product));
        }
        before.products().stream()
                .filter(each -> after.products().stream()
                        .noneMatch(other -> other.code().equals(each.code())))
                .forEach(each -> changes.add("contract.change.gone", each));
        changes.fees(before, after);
        return changes.found;
    }

    private void counting(TermsDetails before, TermsDetails after) {
        var one = before.counting();
        var other = after.counting();
        changed("licenceModel", "contract.model." + one.model(), "contract.model." + other.model());
        changed("peakRule", "contract.peak." + one.peakRule(), "contract.peak." + other.peakRule());
        var formats = Formats.of(locale);
        if (!one.threshold().equals(other.threshold())) {
            change(
                    text("contract.field.threshold"),
                    formats.duration(one.threshold()),
                    formats.duration(other.threshold()));
        }
        if (!Objects.equals(before.rateDeck(), after.rateDeck())) {
            found.add(text("contract.change.deck"));
        }
    }

    private void changed(String label, String beforeKey, String afterKey) {
        if (!beforeKey.equals(afterKey)) {
            change(text("contract.field." + label), text(beforeKey), text(afterKey));
        }
    }

    private void product(ContractProduct before, ContractProduct after) {
        var one = before.agreed();
        var other = after.agreed();
        number(after.name(), "contract.field.committed", one.committed(), other.committed());
        number(after.name(), "contract.field.committedPrice", one.committedPrice(), other.committedPrice());
        number(after.name(), "contract.field.onDemandPrice", one.onDemandPrice(), other.onDemandPrice());
    }

    private void fees(TermsDetails before, TermsDetails after) {
        for (var fee : after.fees()) {
            var was = before.fees().stream()
                    .filter(each -> each.code().equals(fee.code()))
                    .findFirst()
                    .orElse(new ContractFee(fee.code(), fee.name(), null, null));
            number(fee.name(), "contract.field.setUp", was.setUp(), fee.setUp());
            number(fee.name(), "contract.field.monthly", was.monthly(), fee.monthly());
        }
    }

    private void number(String name, String key, BigDecimal before, BigDecimal after) {
        if (!Objects.equals(before, after)) {
            change(name + ", " + text(key), number(before), number(after));
        }
    }

    private String number(BigDecimal number) {
        return number == null ? "–" : Formats.of(locale).number(number);
    }

    private void add(String key, ContractProduct product) {
        found.add(Texts.text(locale, key, product.name()));
    }

    private void change(String what, String before, String after) {
        found.add(what + ": " + before + " → " + after);
    }

    private String text(String key) {
        return Texts.text(locale, key);
    }
}
