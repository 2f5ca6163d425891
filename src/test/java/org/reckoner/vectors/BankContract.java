package org.reckoner.vectors;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.reckoner.money.UnitPrice;
import org.reckoner.period.ContractPeriods;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.draft.InvoiceDraft;
import org.reckoner.rating.draft.InvoiceDrafting;
import org.reckoner.rating.draft.PeriodFacts;
import org.reckoner.rating.draft.PeriodRating;
import org.reckoner.rating.draft.PhoneNumber;
import org.reckoner.rating.draft.TaxRate;
import org.reckoner.rating.draft.UsageFacts;
import org.reckoner.rating.terms.BilledProduct;
import org.reckoner.rating.terms.Commitment;
import org.reckoner.rating.terms.ContractTerms;
import org.reckoner.rating.terms.Counting;
import org.reckoner.rating.terms.Metric;
import org.reckoner.rating.terms.NumberFee;
import org.reckoner.rating.terms.ProductTerms;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.terms.Terms;
import org.reckoner.rating.terms.TermsVersion;
import org.reckoner.rating.unit.NumberShares;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.GroupUsage;
import org.reckoner.rating.voice.Rate;
import org.reckoner.rating.voice.RateDeck;

/** The contract of bank-contract.json, and its February as its quantities say it was. */
public final class BankContract {
    private static final JsonObject CONTRACT =
            Vectors.object("bank-contract.json").getJsonObject("contract");
    private static final Currency USD = Currency.getInstance(CONTRACT.getString("currency"));
    private static final int NUMBERS = 6;
    private static final long BILLED_SECONDS = 4_841_970;

    private BankContract() {}

    /** The two invoices of the vector, 30.00 and 2,118.20, rated by the core of the quantities they name. */
    public static List<InvoiceDraft> invoices(Collection<TaxRate> taxes) {
        var terms = terms();
        var drafting = new InvoiceDrafting(terms, taxes);
        var numbers = IntStream.rangeClosed(1, NUMBERS)
                .mapToObj(i -> new PhoneNumber("+9723000000" + i, "DID", LocalDate.of(1999, 1, 15), null))
                .toList();
        var calls = new GroupUsage(
                "Inbound calls",
                31_000,
                BILLED_SECONDS,
                new BigDecimal("484.1970"),
                List.of(new BigDecimal("0.0060")),
                NumberShares.NONE);
        var span = terms.periods().period(0).span();
        var others = new UsageFacts(PeriodUsage.none(span), List.of(calls), numbers, new TreeMap<>());
        var used = Map.of("CX1", BigDecimal.valueOf(8), "CX3", BigDecimal.valueOf(6));
        var rating = PeriodRating.of(terms, PeriodFacts.stated(terms, 0, used, others));
        var drafts = new ArrayList<InvoiceDraft>();
        drafting.oneTime(LocalDate.of(1999, 2, 1), List.of(), numbers).ifPresent(drafts::add);
        drafting.period(rating, List.of()).ifPresent(drafts::add);
        return drafts;
    }

    /** The contract, as its customer agreed to it. */
    public static ContractTerms terms() {
        var zone = ZoneId.of(CONTRACT.getString("zone"));
        var from = LocalDate.parse(CONTRACT.getString("effectiveDate"));
        var counting = new Counting(
                LicenceModel.valueOf(CONTRACT.getString("licenceModel")),
                PeakRule.valueOf(CONTRACT.getString("peakRule")),
                Duration.ofSeconds(CONTRACT.getInt("thresholdSeconds")));
        var products = CONTRACT.getJsonObject("licences").entrySet().stream()
                .map(licence -> product(licence.getKey(), licence.getValue().asJsonObject(), counting.model()))
                .toList();
        var numberPrices = CONTRACT.getJsonObject("numbers");
        var fee = new NumberFee(
                "DID",
                "Numbers",
                UnitPrice.of(numberPrices.getString("setUp"), USD),
                UnitPrice.of(numberPrices.getString("monthly"), USD));
        var rates = CONTRACT.getJsonArray("rateDeck").getValuesAs(JsonObject.class).stream()
                .map(rate -> new Rate(
                        CallDirection.valueOf(rate.getString("direction")),
                        rate.getString("callType"),
                        rate.getString("prefix"),
                        rate.getString("usageGroup"),
                        new BigDecimal(rate.getString("ratePerMinute"))))
                .toList();
        var terms = new Terms(counting, products, List.of(fee), new RateDeck(rates));
        return new ContractTerms(
                ContractPeriods.from(from, zone),
                SubscriptionType.valueOf(CONTRACT.getString("type")),
                USD,
                null,
                Integer.parseInt(CONTRACT.getString("paymentTerms").replace("net ", "")),
                List.of(new TermsVersion(from, terms)));
    }

    private static ProductTerms product(String level, JsonObject terms, LicenceModel model) {
        var licence = LicenceLevel.valueOf(level);
        return new ProductTerms(
                BilledProduct.licence(licence, model),
                new Metric.Licence(licence),
                new Commitment(
                        BigDecimal.valueOf(terms.getInt("committed")),
                        UnitPrice.of(terms.getString("committedPrice"), USD)),
                UnitPrice.of(terms.getString("onDemandPrice"), USD));
    }
}
