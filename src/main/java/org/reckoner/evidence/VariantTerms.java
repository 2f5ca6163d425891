package org.reckoner.evidence;

import java.math.BigDecimal;
import java.util.Map;
import org.reckoner.money.UnitPrice;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.Commitment;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counting;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.terms.Terms;
import org.reckoner.rating.terms.TermsVersion;

/**
 * A contract's terms with something else agreed, for all of its time. Ramp, periods, licences that are always named, add-ons, resources,
 * numbers and calls stay.
 *
 * @param listed what licences cost by the price book
 */
record VariantTerms(Variant variant, Map<LicenceLevel, UnitPrice> listed) {
    /** @throws RatingRefused if a level has no list price where those are asked for */
    ContractTerms of(ContractTerms agreed) {
        return new ContractTerms(
                agreed.periods(),
                variant.type(),
                agreed.currency(),
                agreed.rampOrNull(),
                agreed.paymentDays(),
                agreed.versions().stream()
                        .map(version -> new TermsVersion(version.from(), terms(version.terms())))
                        .toList());
    }

    private Terms terms(Terms agreed) {
        var counting = new Counting(variant.model(), variant.peakRule(), variant.threshold());
        return new Terms(
                counting,
                agreed.products().stream().map(this::product).toList(),
                agreed.numberFees(),
                agreed.rateDeck());
    }

    private ProductTerms product(ProductTerms agreed) {
        var quantity = variant.committed()
                .getOrDefault(agreed.code(), agreed.commitment().quantity());
        if (!(agreed.metric() instanceof Metric.Licence licence)
                || !licence.level().isCx()) {
            return with(agreed.product(), agreed, quantity, agreed.commitment().price(), agreed.onDemand());
        }
        var billed = BilledProduct.licence(licence.level(), variant.model());
        if (!variant.isAtListPrices()) {
            return with(billed, agreed, quantity, agreed.commitment().price(), agreed.onDemand());
        }
        var price = listed.get(licence.level());
        if (price == null) {
            throw new RatingRefused(RatingRefused.Reason.NO_PRICE_FOR_LEVEL, billed.name());
        }
        return with(billed, agreed, quantity, price, price);
    }

    private static ProductTerms with(
            BilledProduct product, ProductTerms agreed, BigDecimal quantity, UnitPrice committed, UnitPrice onDemand) {
        return new ProductTerms(product, agreed.metric(), new Commitment(quantity, committed), onDemand);
    }
}
