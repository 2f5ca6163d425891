package org.reckoner.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.TestClock;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.terms.SubscriptionType;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.LegalEntity;

/** product.md 2, Payment settings: what a tenant itself says of its invoices. */
@ExtendWith(ArquillianExtension.class)
class PaymentSettingsIT {
    private static final LegalEntity LEGAL = new LegalEntity(
            "Bank Holding Ltd", "1 Harbour Road", "EC1 1AA", "London", "GB123456789", "0088:7300010000001", "BUYER-7");
    private static final String BEFORE = "2026-01-20T00:00:00Z";

    @Inject
    PaymentSettings settings;

    @Inject
    InvoiceFiles files;

    @Inject
    BilledTenants billed;

    @Inject
    SampleTenants samples;

    @Inject
    TestClock clock;

    @Inject
    As as;

    private PaymentView change(TenantId tenant, String now, PaymentChange change) throws Exception {
        return clock.at(
                now,
                () -> as.someone(Role.ADMIN, tenant, () -> {
                    settings.change(settings.view(), change);
                    return settings.view();
                }));
    }

    @Test
    void invoicesToComeNameWhatTheTenantSays() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        var said = change(tenant, BEFORE, new PaymentChange("PO-1", LEGAL, List.of("Pay@Bank.example")));
        assertEquals("PO-1", said.purchaseOrder());
        assertEquals(LEGAL, said.legal());
        assertEquals("Bank Holding Ltd", said.name());
        assertEquals(List.of("pay@bank.example"), said.sentTo());
        billed.run(tenant, "2026-02-16T09:00:00Z");
        change(tenant, "2026-02-20T00:00:00Z", new PaymentChange("PO-2", LEGAL, List.of()));
        billed.run(tenant, "2026-03-16T09:00:00Z");
        var ids = billed.invoices(tenant);
        var first = as.ownerIn(tenant, () -> files.file(ids.get(0).id()));
        var second = as.ownerIn(tenant, () -> files.file(ids.get(1).id()));
        assertEquals("PO-1", first.purchaseOrder(), "what is issued keeps its own");
        assertEquals("PO-2", second.purchaseOrder());
        assertEquals("GB123456789", second.billTo().taxId());
        assertEquals("1 Harbour Road", second.billTo().address());
    }

    @Test
    void aPurchaseOrderIsReplacedOnItsFirstDayAndEnded() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        change(tenant, BEFORE, new PaymentChange("PO-1", LEGAL, List.of()));
        assertEquals(
                "PO-2",
                change(tenant, BEFORE, new PaymentChange("PO-2", LEGAL, List.of()))
                        .purchaseOrder());
        assertNull(change(tenant, "2026-01-25T00:00:00Z", new PaymentChange(null, LEGAL, List.of()))
                .purchaseOrder());
    }

    /** Whoever comes second is told, and nothing of theirs is kept. */
    @Test
    void ofTwoChangesOneCounts() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        clock.at(
                BEFORE,
                () -> as.someone(Role.ADMIN, tenant, () -> {
                    var seen = settings.view();
                    settings.change(seen, new PaymentChange("PO-1", LEGAL, List.of()));
                    assertRefused(
                            PlatformProblem.STALE,
                            () -> settings.change(
                                    seen, new PaymentChange("PO-2", LEGAL, List.of("other@bank.example"))));
                    assertEquals("PO-1", settings.view().purchaseOrder());
                    assertEquals(List.of(), settings.view().recipients());
                    return null;
                }));
    }

    @Test
    void nothingIsKeptOfWhatIsWrongInPart() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        assertRefused(
                "recipients",
                PlatformProblem.INVALID,
                () -> change(tenant, BEFORE, new PaymentChange("PO-1", LEGAL, List.of("nobody"))));
        var left = clock.at(BEFORE, () -> as.someone(Role.ADMIN, tenant, () -> settings.view()));
        assertNull(left.purchaseOrder());
        assertEquals(LegalEntity.UNKNOWN, left.legal());
        var none = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        assertRefused(
                "poNumber",
                InvoicingProblem.NO_CONTRACT_TO_NAME_IT,
                () -> change(none, BEFORE, new PaymentChange("PO-1", LegalEntity.UNKNOWN, List.of())));
    }

    /** The partner is billed: its tenant's people name recipients, and nothing that stands on its papers. */
    @Test
    void whatStandsOnAPartnersPapersIsTheLandlords() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        samples.throughAPartner(tenant);
        assertRefused(
                PlatformProblem.FORBIDDEN,
                () -> change(tenant, BEFORE, new PaymentChange("PO-1", LegalEntity.UNKNOWN, List.of())));
        assertFalse(as.someone(Role.ADMIN, tenant, () -> settings.mayChangePapers()));
        clock.at(
                BEFORE,
                () -> as.ownerIn(tenant, () -> {
                    settings.change(settings.view(), new PaymentChange("PO-1", LegalEntity.UNKNOWN, List.of()));
                    assertEquals("PO-1", settings.view().purchaseOrder());
                    return null;
                }));
    }

    @Test
    void whoseBusinessItIsNotSeesNothing() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        as.someone(Role.AGENT, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> settings.view());
            return null;
        });
    }
}
