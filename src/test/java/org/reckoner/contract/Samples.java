package org.reckoner.contract;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.vectors.Vectors;

/** Contracts for tests: the bank's of the vectors, and the one whose fourteen months were worked out by hand. */
final class Samples {
    static final JsonObject BANK = Vectors.object("bank-contract.json").getJsonObject("contract");
    static final ZoneId UTC = ZoneId.of("UTC");

    private Samples() {}

    static ContractDetails bankDetails(String number) {
        return new ContractDetails(
                number,
                LocalDate.parse(BANK.getString("effectiveDate")),
                ZoneId.of(BANK.getString("zone")),
                new ContractBilling(
                        SubscriptionType.valueOf(BANK.getString("type")),
                        Currency.getInstance(BANK.getString("currency")),
                        Integer.parseInt(BANK.getString("paymentTerms").replace("net ", ""))),
                null,
                new ContractTerm(12, Renewal.AUTOMATIC, null));
    }

    static TermsDetails bankTerms(String rateDeck) {
        var model = LicenceModel.valueOf(BANK.getString("licenceModel"));
        var counting = new ContractCounting(
                model,
                PeakRule.valueOf(BANK.getString("peakRule")),
                Duration.ofSeconds(BANK.getInt("thresholdSeconds")));
        var products = BANK.getJsonObject("licences").entrySet().stream()
                .map(licence -> {
                    var terms = licence.getValue().asJsonObject();
                    return licence(
                            licence.getKey(),
                            model,
                            terms.getInt("committed"),
                            terms.getString("committedPrice"),
                            terms.getString("onDemandPrice"));
                })
                .toList();
        var numbers = BANK.getJsonObject("numbers");
        var fee = new ContractFee(
                "DID",
                "Numbers",
                new BigDecimal(numbers.getString("setUp")),
                new BigDecimal(numbers.getString("monthly")));
        return new TermsDetails(counting, rateDeck, products, List.of(fee));
    }

    static ContractProduct licence(String level, LicenceModel model, int committed, String price, String onDemand) {
        return ContractProduct.licence(LicenceLevel.valueOf(level), model, prices(committed, price, onDemand));
    }

    static AgreedPrices prices(int committed, String price, String onDemand) {
        return new AgreedPrices(BigDecimal.valueOf(committed), new BigDecimal(price), new BigDecimal(onDemand));
    }

    /** 15 January 2026, net 30, dollars. */
    static ContractDetails details(SubscriptionType type, ContractRamp ramp) {
        return details("C-1", "2026-01-15", type, ramp, new ContractTerm(12, Renewal.AUTOMATIC, null));
    }

    static ContractDetails details(
            String number, String from, SubscriptionType type, ContractRamp ramp, ContractTerm term) {
        return new ContractDetails(
                number,
                LocalDate.parse(from),
                UTC,
                new ContractBilling(type, Currency.getInstance("USD"), 30),
                ramp,
                term);
    }

    static ContractRamp ramp(String end, Ramp.Option option) {
        return new ContractRamp(LocalDate.parse(end), option);
    }

    /** Ten CX1 named users at 20.00, 25.00 on demand. */
    static TermsDetails seats(int committed) {
        var counting = ContractCounting.of(LicenceModel.NAMED);
        return TermsDetails.blank(counting).with(licence("CX1", LicenceModel.NAMED, committed, "20.00", "25.00"));
    }

    /** A third-party application at 0.10 a conversation. */
    static ContractProduct bot() {
        return new ContractProduct(
                "BOT",
                "Bot",
                "conversation",
                Section.THIRD_PARTY,
                false,
                Measure.resource("BOT", Map.of()),
                prices(0, "0", "0.10"));
    }

    static Contract draft(ContractDetails details, TermsDetails terms) {
        var open = new AgreedTerms(1, details.effectiveOn(), 1, null, null, null, terms);
        return new Contract(1, 1, details, null, List.of(), open, List.of(), List.of());
    }

    static Contract signed(ContractDetails details, TermsDetails terms) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        var agreed = new AgreedTerms(1, details.effectiveOn(), 1, null, at, "somebody", terms);
        var signature = new Signature(at, "somebody", null, 0);
        return new Contract(1, 1, details.settled(), signature, List.of(agreed), null, List.of(), List.of());
    }
}
