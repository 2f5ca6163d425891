package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.reckoner.money.Money;
import org.reckoner.notification.MailSettings;
import org.reckoner.platform.Ids;
import org.reckoner.platform.TenantScope;
import org.reckoner.rating.Description;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.Tenants;

/** Completes a rated draft by whom it is for and in which language it speaks. */
@ApplicationScoped
class InvoiceParties {
    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI");

    @Inject
    Tenants tenants;

    @Inject
    Partners partners;

    @Inject
    MailSettings mails;

    @Inject
    TenantScope scope;

    @Inject
    Ids ids;

    InvoiceFile draft(NewInvoice invoice, Instant now) {
        var tenant = tenants.file(scope.required().value()).details();
        var mailbox = mails.collectionsMailbox(tenant.place().region().name());
        var billTo = partners.current()
                .map(partner -> BillTo.partner(partner, tenant, mailbox))
                .orElseGet(() -> BillTo.tenant(tenant, mailbox));
        var draft = invoice.draft();
        return new InvoiceFile(
                ids.next(),
                0,
                invoice.contractId(),
                draft.kind(),
                InvoiceState.DRAFT,
                null,
                draft.issuedOn(),
                draft.dueOn(),
                draft.currency(),
                new InvoiceAmounts(draft.net(), draft.tax(), draft.total(), Money.zero(draft.currency())),
                draft.arrearsOrNull(),
                draft.prepayOrNull(),
                billTo,
                invoice.purchaseOrder(),
                GERMAN.contains(tenant.place().country()) ? Locale.GERMAN : Locale.ENGLISH,
                null,
                null,
                Description.RULES_VERSION,
                invoice.inputDigest(),
                now,
                null,
                null,
                null);
    }
}
