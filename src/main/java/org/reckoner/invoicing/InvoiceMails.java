package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceIssued;
import org.reckoner.notification.Enclosure;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.Formats;
import org.reckoner.platform.TenantScope;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.Tenants;

/**
 * Tells of an issued invoice: those the tenant named or its contacts, or the partner who pays for it and nobody else (product.md 1). In the
 * transaction that issues; one mail for each address and invoice, however often.
 */
@ApplicationScoped
class InvoiceMails {
    @Inject
    InvoiceFiles files;

    @Inject
    Mails mails;

    @Inject
    Partners partners;

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    /** Also of what a person has issued by hand. */
    void tell(@Observes InvoiceIssued issued) {
        var invoiceId = issued.invoiceId();
        var tenant = scope.required();
        var file = files.file(invoiceId);
        var isPartners = partners.current().isPresent();
        var link = "/system/invoice.xhtml?id=" + invoiceId + (isPartners ? "&tenant=" + tenant.value() : "");
        var enclosure = new Enclosure(link, InvoiceAttachments.reference(tenant, invoiceId));
        var place = 0;
        for (var addressee : files.payer().to()) {
            place++;
            var to = new Recipient(addressee.email(), addressee.name(), file.language(), tenant);
            mails.postOnceWith(
                    InvoiceAttachments.reference(tenant, invoiceId) + ":" + place,
                    MailKind.INVOICE,
                    to,
                    enclosure,
                    file.number(),
                    tenants.current().name(),
                    total(file, file.language()),
                    file.dueOn());
        }
    }

    private static String total(InvoiceFile file, Locale language) {
        var total = file.amounts().total();
        return Formats.of(language).number(total.amount()) + " "
                + total.currency().getCurrencyCode();
    }
}
