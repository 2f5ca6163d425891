package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.BillingPeriods;
import org.reckoner.period.ContractPeriods;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.Commitment;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counting;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.NumberFee;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.terms.Terms;
import org.reckoner.rating.terms.TermsVersion;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;
import org.reckoner.rating.voice.RateDeck;

/** Contracts for tests: from 15 January 2026 in UTC and dollars, named CX1 licences, unless told otherwise. */
public final class Contracts {

    private Currency currency = Currency.getInstance("USD");
    private LocalDate from = LocalDate.parse("2026-01-15");
    private ZoneId zone = ZoneId.of("UTC");
    private LocalDate endOrNull;
    private SubscriptionType type = SubscriptionType.MONTHLY;
    private Ramp rampOrNull;
    private final List<ProductTerms> products = new ArrayList<>();
    private final List<TermsVersion> amendments = new ArrayList<>();
    private LicenceModel model = LicenceModel.NAMED;

    public static Contracts aContract() {
        return new Contracts();
    }

    public Contracts of(SubscriptionType type) {
        this.type = type;
        return this;
    }

    public Contracts from(String date, String zone) {
        this.from = LocalDate.parse(date);
        this.zone = ZoneId.of(zone);
        return this;
    }

    public Contracts until(String end) {
        this.endOrNull = LocalDate.parse(end);
        return this;
    }

    public Contracts in(String currency) {
        this.currency = Currency.getInstance(currency);
        return this;
    }

    public Contracts model(LicenceModel model) {
        this.model = model;
        return this;
    }

    public Contracts ramp(String end, Ramp.Option option) {
        this.rampOrNull = new Ramp(LocalDate.parse(end), option);
        return this;
    }

    /** Prices as in 20.00 committed, 25.00 on demand. */
    public Contracts licence(LicenceLevel level, int committed, String price, String onDemand) {
        var terms = product(BilledProduct.licence(level, model), new Metric.Licence(level), committed, price, onDemand);
        return with(terms);
    }

    public Contracts addOn(String code, LicenceLevel... levels) {
        var product = new BilledProduct(code, "Add-on " + code, "user", Section.CORE, false);
        return with(product(product, new Metric.AddOn(code, Set.of(levels)), 0, "0", "3.00"));
    }

    public Contracts with(ProductTerms terms) {
        products.add(terms);
        return this;
    }

    public ProductTerms product(BilledProduct product, Metric metric, int committed, String price, String onDemand) {
        return new ProductTerms(
                product,
                metric,
                new Commitment(BigDecimal.valueOf(committed), UnitPrice.of(price, currency)),
                UnitPrice.of(onDemand, currency));
    }

    /** A third-party application, charged in every ramp. */
    public Contracts bot() {
        var bot = new BilledProduct("BOT", "Bot", "conversation", Section.THIRD_PARTY, false);
        return with(product(bot, Metric.Resource.withoutAllowance("BOT"), 0, "0", "0.10"));
    }

    public Contracts amended(String from, Contracts terms) {
        amendments.add(new TermsVersion(LocalDate.parse(from), terms.terms()));
        return this;
    }

    public Terms terms() {
        var fee = new NumberFee("DID", "Numbers", UnitPrice.of("5", currency), UnitPrice.of("2", currency));
        var rates = List.of(
                new Rate(CallDirection.INBOUND, "*", "", "Inbound calls", new BigDecimal("0.006")),
                new Rate(CallDirection.OUTBOUND, "*", "49", "Outbound calls", new BigDecimal("0.0125")),
                new Rate(CallDirection.OUTBOUND, "*", "4915", "Outbound calls", new BigDecimal("0.09")));
        return new Terms(Counting.of(model), products, List.of(fee), new RateDeck(rates));
    }

    public ContractTerms build() {
        var versions = new ArrayList<>(amendments);
        versions.add(new TermsVersion(from, terms()));
        var periods = new ContractPeriods(new BillingPeriods(from, zone), endOrNull);
        return new ContractTerms(periods, type, currency, rampOrNull, 30, versions);
    }
}
