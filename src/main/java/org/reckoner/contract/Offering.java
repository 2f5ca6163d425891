package org.reckoner.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.catalog.PriceBooks;
import org.reckoner.catalog.Product;
import org.reckoner.catalog.ProductKind;
import org.reckoner.catalog.Products;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.NumberFee;
import org.reckoner.settings.BusinessClock;

/** Turns products of the catalogue into what a contract agrees on: copies, at list prices. */
@ApplicationScoped
class Offering {
    @Inject
    Products products;

    @Inject
    PriceBooks books;

    @Inject
    BusinessClock clock;

    /** What the terms may be given: charged by period, of their licence model, and not in them yet. */
    List<ProductOffer> offers(TermsDetails terms) {
        return products.offered().stream()
                .filter(product -> isFor(terms, product))
                .map(product ->
                        new ProductOffer(product.code(), product.details().name()))
                .toList();
    }

    private boolean isFor(TermsDetails terms, Product product) {
        var subject = product.details().subject();
        return switch (product.kind()) {
            case LICENCE ->
                terms.counting().model().of(subject.level()) == subject.model()
                        && isNew(terms, MeasureKind.LICENCE, subject.level().name());
            case ADD_ON, INTEGRATION -> isNew(terms, MeasureKind.ADD_ON, subject.key());
            case RESOURCE, THIRD_PARTY -> isNew(terms, MeasureKind.RESOURCE, subject.key());
            case NUMBER_FEE -> terms.fees().stream().noneMatch(fee -> fee.code().equals(subject.key()));
            case SET_UP, VOICE, DEVICE, PACKAGE -> false;
        };
    }

    private static boolean isNew(TermsDetails terms, MeasureKind kind, String subject) {
        return terms.products().stream()
                .map(ContractProduct::measure)
                .noneMatch(
                        measure -> measure.kind() == kind && measure.subject().equals(subject));
    }

    /** The terms with a product more, at its price on the day they begin; nothing of it is committed. */
    TermsDetails with(Contract contract, String code) {
        var open = contract.requireOpen();
        var product = products.offered().stream()
                .filter(each -> each.code().equals(code))
                .filter(each -> isFor(open.details(), each))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("product", PlatformProblem.NOT_FOUND));
        return product.kind() == ProductKind.NUMBER_FEE
                ? open.details().with(fee(contract, product))
                : open.details().with(line(contract, product));
    }

    private ContractProduct line(Contract contract, Product product) {
        var currency = contract.details().billing().currency();
        var price = days(contract).stream()
                .flatMap(day -> books.price(product.code(), currency, day).stream())
                .findFirst()
                .orElseThrow(() -> unpriced(contract, product))
                .perUnit();
        var agreed = new AgreedPrices(BigDecimal.ZERO, price, price);
        var details = product.details();
        return product.kind() == ProductKind.LICENCE
                ? ContractProduct.licence(
                        details.subject().level(),
                        contract.requireOpen().details().counting().model(),
                        agreed)
                : new ContractProduct(
                        product.code(),
                        details.name(),
                        details.unit(),
                        details.section(),
                        details.inRamp(),
                        measure(product).orElseThrow(),
                        agreed);
    }

    private ContractFee fee(Contract contract, Product product) {
        var currency = contract.details().billing().currency();
        NumberFee fee = days(contract).stream()
                .flatMap(day -> books.numberFees(currency, day).stream())
                .filter(each -> each.code().equals(product.details().subject().key()))
                .findFirst()
                .orElseThrow(() -> unpriced(contract, product));
        return new ContractFee(
                fee.code(), fee.name(), fee.setUp().perUnit(), fee.monthly().perUnit());
    }

    /** The day the terms begin; today, for a contract that began before the price book did. */
    private List<LocalDate> days(Contract contract) {
        return List.of(
                contract.requireOpen().fromOn(), clock.today(contract.details().zone()));
    }

    private static RuleViolation unpriced(Contract contract, Product product) {
        return RuleViolation.of(
                "product",
                ContractProblem.NOT_PRICED,
                product.details().name(),
                contract.details().billing().currency().getCurrencyCode());
    }

    /** An allowance goes by the level's licence in the contract; where that is not in it, it brings nothing. */
    private Optional<Measure> measure(Product product) {
        Map<LicenceLevel, String> licences = new EnumMap<>(LicenceLevel.class);
        for (var level : LicenceLevel.values()) {
            licences.put(level, level.name());
        }
        return products.metric(product, licences).map(Offering::measure);
    }

    private static Measure measure(Metric metric) {
        if (metric instanceof Metric.AddOn addOn) {
            return Measure.addOn(addOn.code(), addOn.levels());
        }
        if (metric instanceof Metric.Resource resource) {
            return Measure.resource(resource.code(), resource.allowances());
        }
        return Measure.licence(((Metric.Licence) metric).level());
    }
}
