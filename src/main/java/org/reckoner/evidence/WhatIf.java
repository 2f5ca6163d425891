package org.reckoner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.catalog.PriceBooks;
import org.reckoner.catalog.ProductKind;
import org.reckoner.catalog.Products;
import org.reckoner.contract.Contract;
import org.reckoner.contract.Contracts;
import org.reckoner.invoicing.RatingInputs;
import org.reckoner.money.UnitPrice;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.RatingRefused;
import org.reckoner.rating.cost.TermsCost;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.voice.RateDeck;
import org.reckoner.settings.BusinessClock;

/**
 * What past periods of a contract would have cost by other terms: the same usage, rated by the core again. Nothing is stored. A
 * period is asked for at a time, so that a large tenant keeps nobody waiting for all of them.
 */
@ApplicationScoped
public class WhatIf {
    /** So many periods are looked back at. */
    public static final int PERIODS_MAX = 12;

    @Inject
    Contracts contracts;

    @Inject
    RatingInputs inputs;

    @Inject
    Products products;

    @Inject
    PriceBooks books;

    @Inject
    BusinessClock clock;

    /**
     * The tenant's contract in force, or the last one that ended; empty where none is signed, or none of its periods is over.
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public Optional<WhatIfSubject> subject() {
        return contracts
                .on(null)
                .or(() -> contracts.signed().stream().reduce((earlier, later) -> later))
                .map(this::subject)
                .filter(subject -> !subject.periods().isEmpty());
    }

    private WhatIfSubject subject(Contract contract) {
        var details = contract.details();
        var ended = ended(contract);
        var terms = contract.terms(deck -> RateDeck.EMPTY);
        var last = terms.termsOf(ended.isEmpty() ? 0 : ended.get(ended.size() - 1));
        return new WhatIfSubject(
                contract.id(),
                details.number(),
                terms.currency().getCurrencyCode(),
                last.counting().model(),
                last.counting().peakRule(),
                last.counting().threshold(),
                terms.type(),
                last.products().stream()
                        .filter(each -> each.metric().isPerUser())
                        .map(each -> new WhatIfSubject.Commitment(
                                each.code(),
                                each.product().name(),
                                each.product().unit(),
                                each.commitment().quantity()))
                        .toList(),
                ended);
    }

    private List<Integer> ended(Contract contract) {
        var periods = contract.details().periods();
        var now = clock.now();
        var running =
                periods.all().containing(now).map(period -> period.number()).orElse(0);
        var count = Math.min(running, periods.count().orElse(running));
        return IntStream.range(Math.max(0, count - PERIODS_MAX), count)
                .filter(period -> !now.isBefore(periods.overAt(period)))
                .boxed()
                .toList();
    }

    /**
     * A period as agreed, by other terms, and by each licence model.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} for another tenant's contract, and a period that is not over
     */
    @Requires(Privilege.EDIT_CONTRACTS)
    public ComparedPeriod compare(long contractId, int period, Variant variant) {
        var contract = contracts.get(contractId);
        if (!contract.isSigned() || !ended(contract).contains(period)) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return new Comparing(contracts.terms(contractId, period), period).with(variant);
    }

    /** One period; its usage is read once for each set of clients that count. */
    private final class Comparing {
        private final ContractTerms agreed;
        private final int period;
        private final Map<Boolean, UsageFacts> facts = new HashMap<>();
        private String refused;

        Comparing(ContractTerms agreed, int period) {
            this.agreed = agreed;
            this.period = period;
        }

        ComparedPeriod with(Variant variant) {
            var dates = agreed.periods().period(period);
            var own = agreed.termsOf(period).counting();
            var base = cost(() -> agreed);
            var other = cost(() -> new VariantTerms(variant, listed(variant.model(), dates.firstDay())).of(agreed));
            var missing = refused; // of what was asked; a model without list prices is just left out
            var models = new EnumMap<LicenceModel, BigDecimal>(LicenceModel.class);
            for (var model : LicenceModel.values()) {
                var amount = model == own.model() ? base : cost(() -> listTerms(model, dates.firstDay()));
                if (amount != null) {
                    models.put(model, amount);
                }
            }
            return new ComparedPeriod(dates.firstDay(), dates.lastDay(), base, other, models, missing);
        }

        /** By another model nothing is committed: what was agreed was agreed of other units. */
        private ContractTerms listTerms(LicenceModel model, LocalDate day) {
            var own = agreed.termsOf(period).counting();
            var none = new TreeMap<String, BigDecimal>();
            Stream.of(LicenceLevel.values())
                    .filter(LicenceLevel::isCx)
                    .forEach(level -> none.put(level.name(), BigDecimal.ZERO));
            var variant = new Variant(model, own.peakRule(), own.threshold(), agreed.type(), true, none);
            return new VariantTerms(variant, listed(model, day)).of(agreed);
        }

        private BigDecimal cost(Supplier<ContractTerms> by) {
            try {
                var terms = by.get();
                return new TermsCost(terms).of(period, facts(terms)).amount();
            } catch (RatingRefused e) {
                refused = e.subject();
                return null;
            }
        }

        /** Hourly licences count other clients (rating.md 2.2); all else is the same usage. */
        private UsageFacts facts(ContractTerms terms) {
            var hourly = terms.termsOf(period).counting().model() == LicenceModel.HOURLY;
            var known = facts.get(hourly);
            if (known == null) {
                known = inputs.of(terms, period).facts();
                facts.put(hourly, known);
            }
            return known;
        }

        /** What licences of a model cost by the price book on the period's first day, or today where it began later. */
        private Map<LicenceLevel, UnitPrice> listed(LicenceModel model, LocalDate day) {
            var then = books.prices(agreed.currency(), day);
            var today =
                    books.prices(agreed.currency(), clock.today(agreed.periods().zone()));
            var found = new EnumMap<LicenceLevel, UnitPrice>(LicenceLevel.class);
            for (var product : products.offered()) {
                var subject = product.details().subject();
                if (product.kind() == ProductKind.LICENCE && model.of(subject.level()) == subject.model()) {
                    var price = then.getOrDefault(product.code(), today.get(product.code()));
                    if (price != null) {
                        found.put(subject.level(), price);
                    }
                }
            }
            return found;
        }
    }
}
