package org.reckoner.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.contract.AgreedPrices;
import org.reckoner.contract.Amendments;
import org.reckoner.contract.ContractBilling;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractDetails;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.ContractOrder;
import org.reckoner.contract.ContractOrders;
import org.reckoner.contract.ContractProduct;
import org.reckoner.contract.ContractRamp;
import org.reckoner.contract.ContractTerm;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.Measure;
import org.reckoner.contract.OrderKind;
import org.reckoner.contract.PurchaseOrder;
import org.reckoner.contract.Renewal;
import org.reckoner.contract.TermsDetails;
import org.reckoner.contract.TermsDrafts;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Ramp;
import org.reckoner.rating.terms.Section;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.settings.BusinessClock;

/**
 * A contract for each sample tenant, of every type and model: one whose ramp is over and that is to grow by an amendment somebody
 * is preparing, a plain monthly one, one prepaid for the year, one by the hour, and a draft.
 */
@ApplicationScoped
class DemoContracts {
    private static final int DAYS = 30;
    private static final int YEAR = 12;
    private static final Map<LicenceLevel, String> ON_DEMAND = Map.of(
            LicenceLevel.COMMUNICATE, "30",
            LicenceLevel.CX1, "90",
            LicenceLevel.CX2, "168",
            LicenceLevel.CX3, "234");
    private static final Map<LicenceLevel, String> BY_THE_HOUR = Map.of(
            LicenceLevel.COMMUNICATE,
            "30",
            LicenceLevel.CX1,
            "1.20",
            LicenceLevel.CX2,
            "1.60",
            LicenceLevel.CX3,
            "2.20");

    @Inject
    Contracts contracts;

    @Inject
    TermsDrafts drafts;

    @Inject
    Amendments amendments;

    @Inject
    ContractOrders orders;

    @Inject
    BusinessClock clock;

    /** Makes the contract of the tenant the thread is in. */
    void make(DemoTenant tenant) {
        var today = clock.today(tenant.zone());
        var monthStart = today.withDayOfMonth(1);
        switch (tenant.currency()) {
            case "GBP" -> growing(tenant, monthStart.minusMonths(5), today);
            case "USD" -> signed(details(tenant, monthStart.minusMonths(2), SubscriptionType.MONTHLY), named(20));
            case "EUR" ->
                signed(details(tenant, monthStart.minusMonths(3), SubscriptionType.ANNUAL_PREPAY), concurrent(10));
            case "AUD" -> signed(details(tenant, monthStart.minusMonths(1), SubscriptionType.MONTHLY), hourly());
            default -> {
                var id = contracts.draft(details(tenant, monthStart.plusMonths(1), SubscriptionType.ANNUAL_MONTHLY));
                drafts.write(id, version(id), named(15));
            }
        }
    }

    /** Two months of ramp, a package and head sets, a purchase order, and an amendment that is not agreed yet. */
    private void growing(DemoTenant tenant, LocalDate from, LocalDate today) {
        var plain = details(tenant, from, SubscriptionType.ANNUAL_MONTHLY);
        var ramp = new ContractRamp(from.plusMonths(2), Ramp.Option.NO_LICENCE_FEES);
        var details = new ContractDetails(plain.number(), from, plain.zone(), plain.billing(), ramp, plain.term());
        var id = contracts.draft(details);
        drafts.write(id, version(id), concurrent(25));
        orders.place(id, version(id), order(OrderKind.PACKAGE, "START", "Enablement package", 1, "1500", from));
        orders.place(id, version(id), order(OrderKind.HARDWARE, "HEADSET", "Head set", 25, "89", today));
        orders.keep(id, version(id), new PurchaseOrder(0, "PO-2201", from, null, new BigDecimal("48000.00")));
        contracts.sign(id, version(id));
        amendments.begin(id, version(id), contracts.get(id).amendable(today).get(0));
        drafts.write(id, version(id), concurrent(30));
    }

    private void signed(ContractDetails details, TermsDetails terms) {
        var id = contracts.draft(details);
        drafts.write(id, version(id), terms);
        contracts.sign(id, version(id));
    }

    private int version(long id) {
        return contracts.get(id).version();
    }

    private static ContractDetails details(DemoTenant tenant, LocalDate from, SubscriptionType type) {
        var number = "K-" + tenant.currency() + "-" + from.getYear();
        ZoneId zone = tenant.zone();
        var billing = new ContractBilling(type, Currency.getInstance(tenant.currency()), DAYS);
        return new ContractDetails(number, from, zone, billing, null, new ContractTerm(YEAR, Renewal.AUTOMATIC, null));
    }

    private static TermsDetails named(int seats) {
        return terms(LicenceModel.NAMED, licence(LicenceLevel.CX1, LicenceModel.NAMED, seats, "75", "90"));
    }

    private static TermsDetails concurrent(int seats) {
        var model = LicenceModel.CONCURRENT;
        return terms(
                model,
                licence(LicenceLevel.CX1, model, seats, "105", "126"),
                licence(LicenceLevel.CX2, model, seats / 2, "140", "168"),
                licence(LicenceLevel.CX3, model, 2, "195", "234"));
    }

    private static TermsDetails hourly() {
        return terms(LicenceModel.HOURLY, licence(LicenceLevel.CX1, LicenceModel.HOURLY, 500, "0.95", "1.20"));
    }

    private static ContractProduct licence(
            LicenceLevel level, LicenceModel model, int committed, String price, String onDemand) {
        return ContractProduct.licence(level, model, prices(committed, price, onDemand));
    }

    private static AgreedPrices prices(int committed, String price, String onDemand) {
        return new AgreedPrices(BigDecimal.valueOf(committed), new BigDecimal(price), new BigDecimal(onDemand));
    }

    /** With the levels that everybody may hold on demand, the Teams integration, recordings with an allowance, and numbers. */
    private static TermsDetails terms(LicenceModel model, ContractProduct... licences) {
        var counting = ContractCounting.of(model);
        var teams = new ContractProduct(
                "TEAMS_INTEGRATION",
                "Microsoft Teams integration",
                "user",
                Section.CORE,
                false,
                Measure.addOn("TEAMS_INTEGRATION", Set.of()),
                prices(0, "0", "4"));
        var recordings = new ContractProduct(
                "RECORDING_STORAGE",
                "Recording storage",
                "GB",
                Section.RESOURCES,
                false,
                Measure.resource("RECORDING_STORAGE", Map.of(LicenceLevel.CX1.name(), BigDecimal.TEN)),
                prices(0, "0", "0.12"));
        var fee = new ContractFee("DID", "Numbers", new BigDecimal("5"), new BigDecimal("2"));
        var terms = onDemand(new TermsDetails(counting, null, List.of(licences), List.of(fee)), model);
        return terms.with(teams).with(recordings);
    }

    /** Whoever used a level without a price could not be invoiced. */
    private static TermsDetails onDemand(TermsDetails terms, LicenceModel model) {
        var all = terms;
        for (var price : (model == LicenceModel.HOURLY ? BY_THE_HOUR : ON_DEMAND).entrySet()) {
            if (terms.products().stream()
                    .noneMatch(product -> product.code().equals(price.getKey().name()))) {
                all = all.with(licence(price.getKey(), model, 0, "0", price.getValue()));
            }
        }
        return all;
    }

    private static ContractOrder order(
            OrderKind kind, String code, String name, int quantity, String price, LocalDate on) {
        var section = kind == OrderKind.HARDWARE ? Section.DEVICES : Section.CORE;
        var unit = kind == OrderKind.HARDWARE ? "device" : "package";
        return new ContractOrder(
                0, kind, code, name, unit, section, BigDecimal.valueOf(quantity), new BigDecimal(price), on, null);
    }
}
