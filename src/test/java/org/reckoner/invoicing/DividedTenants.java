package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.reckoner.catalog.CatalogueFiles;
import org.reckoner.catalog.RateDecks;
import org.reckoner.catalog.RateTarget;
import org.reckoner.contract.ContractCounting;
import org.reckoner.contract.ContractFee;
import org.reckoner.contract.TermsDetails;
import org.reckoner.directory.HeldNumber;
import org.reckoner.directory.OrderNumber;
import org.reckoner.directory.PhoneNumbers;
import org.reckoner.directory.Users;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.tenant.Billable;
import org.reckoner.unit.BillingUnits;
import org.reckoner.unit.Choice;
import org.reckoner.unit.UnitAssignments;
import org.reckoner.usage.CallLine;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/**
 * A tenant whose January 15 to February 14 is invoiced and divided: three users with a licence at 20.00 of ten, of whom two are in Care
 * and one of these in Sales; a number of Care at 1.00 a month with three calls of a minute at 0.006, and one of nobody with one.
 */
@ApplicationScoped
public class DividedTenants {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 15);

    @Inject
    BilledTenants billed;

    @Inject
    SampleTenants samples;

    @Inject
    RateDecks decks;

    @Inject
    CatalogueFiles catalogue;

    @Inject
    PhoneNumbers numbers;

    @Inject
    CallRecords calls;

    @Inject
    BillingUnits units;

    @Inject
    UnitAssignments assignments;

    @Inject
    Users users;

    @Inject
    TestClock clock;

    @Inject
    As as;

    /** @param number Care's */
    public record Made(TenantId tenant, long care, String number) {}

    public Made make() throws Exception {
        var tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        var seats = BilledTenants.seats(LicenceModel.NAMED);
        var fee = new ContractFee("DID", "Numbers", BigDecimal.ZERO, BigDecimal.ONE);
        var details = BilledTenants.details("2026-01-15", "UTC", SubscriptionType.MONTHLY, null);
        billed.sign(
                tenant,
                details,
                new TermsDetails(
                        ContractCounting.of(LicenceModel.NAMED),
                        Long.toString(deck()),
                        seats.products(),
                        List.of(fee)));
        billed.loggedIn(tenant, "agent", 3, LicenceLevel.CX1, "2026-01-20");
        var first = "+49302" + ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000);
        var care = as.administrator(tenant, () -> units.add("Care"));
        long sales = as.administrator(tenant, () -> units.add("Sales"));
        var held = new ArrayList<Long>();
        for (var number : List.of(first, first + "1")) {
            var order = new OrderNumber(number, null, new HeldNumber("DID", false, JANUARY, null));
            held.add(as.administrator(tenant, () -> numbers.order(order)));
        }
        calls(tenant, first);
        var ids = as.administrator(tenant, () -> users.ids(List.of("agent0", "agent1")));
        clock.at(
                "2026-02-10T00:00:00Z",
                () -> as.administrator(tenant, () -> {
                    assignments.assignUsers(care, Choice.of(ids.values()), JANUARY);
                    assignments.assignUsers(sales, Choice.of(List.of(ids.get("agent1"))), JANUARY);
                    return assignments.assignNumbers(care, Choice.of(List.of(held.get(0))), JANUARY);
                }));
        billed.run(tenant, "2026-02-16T09:00:00Z");
        return new Made(tenant, care, first);
    }

    private long deck() throws Exception {
        return as.owner(() -> {
            var id = decks.add("Deck " + UUID.randomUUID(), "USD");
            var rates = "prefix,direction,call_type,usage_group,rate_per_minute\n,INBOUND,*,Inbound calls,0.006\n";
            var content = new ByteArrayInputStream(rates.getBytes(StandardCharsets.UTF_8));
            catalogue.importAll(catalogue.beginRates(new RateTarget(id, JANUARY), "rates.csv", content));
            return id;
        });
    }

    private void calls(TenantId tenant, String number) throws Exception {
        var start = Instant.parse("2026-01-20T10:00:00Z");
        var lines = new ArrayList<CallLine>();
        for (var i = 0; i < 4; i++) {
            var of = i < 3 ? number : number + "1";
            var from = start.plusSeconds(60L * i);
            lines.add(new CallLine(
                    1 + i,
                    new CallRecord(
                            "call-" + i,
                            CallDirection.INBOUND,
                            "DID",
                            of,
                            "",
                            "",
                            from,
                            from.plusSeconds(60),
                            "agent0",
                            "")));
        }
        as.ownerIn(tenant, () -> calls.take(lines));
    }
}
