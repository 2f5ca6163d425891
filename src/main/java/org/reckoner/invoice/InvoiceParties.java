package org.reckoner.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reckoner.money.Money;
import org.reckoner.notification.MailSettings;
import org.reckoner.platform.Ids;
import org.reckoner.rating.Description;
import org.reckoner.tenant.Contacts;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.TenantPapers;

/** Completes a rated draft by whom it is for and in which language it speaks. */
@ApplicationScoped
class InvoiceParties {
    private static final Set<String> GERMAN = Set.of("DE", "AT", "CH", "LI");

    @Inject
    TenantPapers tenants;

    @Inject
    Partners partners;

    @Inject
    RecipientStore recipients;

    @Inject
    MailSettings mails;

    @Inject
    Ids ids;

    /** Whom papers of now are for. */
    Payer payer() {
        var tenant = tenants.details();
        var mailbox = mails.collectionsMailbox(tenant.place().region().name());
        var language = GERMAN.contains(tenant.place().country()) ? Locale.GERMAN : Locale.ENGLISH;
        return partners.current()
                .map(partner -> new Payer(
                        BillTo.partner(partner, tenant, mailbox),
                        List.of(new Addressee(partner.contactEmail(), partner.contact())),
                        language))
                .orElseGet(() -> new Payer(BillTo.tenant(tenant, mailbox), to(tenant.contacts()), language));
    }

    private List<Addressee> to(Contacts contacts) {
        var names = new LinkedHashMap<String, String>();
        names.put(contacts.primaryEmail(), contacts.primary());
        if (contacts.secondaryEmail() != null) {
            names.putIfAbsent(contacts.secondaryEmail(), contacts.secondary());
        }
        var chosen = recipients.all();
        return (chosen.isEmpty() ? List.copyOf(names.keySet()) : chosen)
                .stream().map(email -> new Addressee(email, names.get(email))).toList();
    }

    InvoiceFile draft(NewInvoice invoice, Instant now) {
        return draft(invoice, payer(), now);
    }

    InvoiceFile draft(NewInvoice invoice, Payer payer, Instant now) {
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
                payer.billTo(),
                invoice.purchaseOrder(),
                payer.language(),
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
