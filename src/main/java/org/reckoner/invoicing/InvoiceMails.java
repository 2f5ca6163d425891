package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reckoner.invoice.InvoiceFile;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.InvoiceIssued;
import org.reckoner.invoice.Payer;
import org.reckoner.notification.Enclosure;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.MailOrder;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.Formats;
import org.reckoner.platform.TenantId;
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
        var file = files.file(issued.invoiceId());
        var about = new About(
                scope.required(), tenants.current().name(), partners.current().isPresent(), file.number());
        mails.postOnce(orders(about, file, files.payer()));
    }

    /** Of invoices of several tenants. */
    void tell(List<InvoiceTogether> issued) {
        var orders = new ArrayList<MailOrder>();
        for (var each : issued) {
            var ready = each.ready();
            var number = ready.number().orElseThrow();
            var about = new About(ready.tenant(), each.tenantName(), each.isPartners(), number);
            orders.addAll(orders(about, ready.file(), ready.payer()));
        }
        mails.postOnce(orders);
    }

    private record About(TenantId tenant, String tenantName, boolean isPartners, String number) {}

    private static List<MailOrder> orders(About about, InvoiceFile file, Payer payer) {
        var tenant = about.tenant();
        var link = "/system/invoice.xhtml?id=" + file.id() + (about.isPartners() ? "&tenant=" + tenant.value() : "");
        var reference = InvoiceAttachments.reference(tenant, file.id());
        var facts = List.<Object>of(about.number(), about.tenantName(), total(file, file.language()), file.dueOn());
        var orders = new ArrayList<MailOrder>();
        for (var addressee : payer.to()) {
            var to = new Recipient(addressee.email(), addressee.name(), file.language(), tenant);
            var key = reference + ":" + (orders.size() + 1);
            orders.add(new MailOrder(key, MailKind.INVOICE, to, new Enclosure(link, reference), facts));
        }
        return orders;
    }

    private static String total(InvoiceFile file, Locale language) {
        var total = file.amounts().total();
        return Formats.of(language).number(total.amount()) + " "
                + total.currency().getCurrencyCode();
    }
}
