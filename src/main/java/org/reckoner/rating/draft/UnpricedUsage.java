package org.reckoner.rating.draft;

import java.util.Optional;
import java.util.function.Predicate;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.RatingRefused.Reason;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Terms;

/** Finds usage that would be charged but has no price; numbers and calls excepted, whose lines find it themselves. */
final class UnpricedUsage {

    private final ContractTerms contract;
    private final int period;
    private final Terms terms;

    UnpricedUsage(ContractTerms contract, int period) {
        this.contract = contract;
        this.period = period;
        this.terms = contract.termsOf(period);
    }

    /** Throws {@link RatingRefused} for the first such usage. */
    void refuse(UsageFacts facts) {
        if (isFreeRamp()) {
            return;
        }
        for (var level : facts.usage().levels()) {
            requireMetric(new Metric.Licence(level)::equals, Reason.NO_PRICE_FOR_LEVEL, level.name());
        }
        for (var addOn : facts.usage().addOns()) {
            var isLicensed = facts.usage().holdersOf(addOn).stream()
                    .anyMatch(holder -> holder.held().level().isPresent());
            if (isLicensed) {
                requireMetric(
                        metric ->
                                metric instanceof Metric.AddOn own && own.code().equals(addOn),
                        Reason.NO_PRICE_FOR_ADD_ON,
                        addOn);
            }
        }
        facts.resources().forEach((resource, used) -> {
            if (used.signum() > 0) {
                requireMetric(
                        metric -> metric instanceof Metric.Resource own
                                && own.code().equals(resource),
                        Reason.NO_PRICE_FOR_RESOURCE,
                        resource);
            }
        });
    }

    /** Where what is not in the contract would be free anyway. */
    private boolean isFreeRamp() {
        return contract.isInRamp(period)
                && contract.ramp().map(Ramp::option).equals(Optional.of(Ramp.Option.NO_LICENCE_FEES));
    }

    private void requireMetric(Predicate<Metric> isPriced, Reason reason, String subject) {
        if (terms.products().stream().noneMatch(product -> isPriced.test(product.metric()))) {
            refuse(reason, subject);
        }
    }

    private static void refuse(Reason reason, String subject) {
        throw new RatingRefused(reason, subject);
    }
}
