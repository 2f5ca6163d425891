package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.BilledProduct;

/** What terms may be given: what is sold and is not in them yet. */
@ApplicationScoped
class Offering {
    List<ProductOffer> offers(TermsDetails terms) {
        return Arrays.stream(LicenceLevel.values())
                .filter(level -> terms.products().stream()
                        .noneMatch(product -> product.code().equals(level.name())))
                .map(level -> new ProductOffer(
                        level.name(),
                        BilledProduct.licence(level, terms.counting().model()).name()))
                .toList();
    }

    /** The terms with a product more; nothing of it is committed yet. */
    Optional<TermsDetails> with(Contract contract, String code) {
        var terms = contract.requireOpen().details();
        return Arrays.stream(LicenceLevel.values())
                .filter(level -> level.name().equals(code))
                .findFirst()
                .map(level -> terms.with(ContractProduct.licence(
                        level,
                        terms.counting().model(),
                        new AgreedPrices(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))));
    }
}
