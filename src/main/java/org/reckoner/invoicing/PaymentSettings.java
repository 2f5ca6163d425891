package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.PurchaseOrder;
import org.reckoner.invoice.BillTo;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.PaperRecipients;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;
import org.reckoner.tenant.Tenants;

/**
 * How the tenant the thread is in pays (product.md 2, Payment settings). Currency and terms are the contract's, the address the
 * tenant's details'; both are changed there.
 */
@ApplicationScoped
@Transactional
public class PaymentSettings {
    @Inject
    Contracts contracts;

    @Inject
    InvoiceFiles invoices;

    @Inject
    PaperRecipients recipients;

    @Inject
    Partners partners;

    @Inject
    Tenants tenants;

    @Inject
    BusinessClock clock;

    /** All of it, as it is today. */
    @Requires(Privilege.EDIT_BILLING)
    public PaymentView view() {
        var today = clock.today(tenants.billing().zone());
        var payer = invoices.payer();
        var contract = contracts.on(null);
        return new PaymentView(
                contract.map(each -> each.details().number()).orElse(null),
                contract.map(each -> each.details().billing().currency().getCurrencyCode())
                        .orElse(null),
                contract.map(each -> each.details().billing().paymentDays()).orElse(null),
                contract.flatMap(each -> each.purchaseOrderOn(today))
                        .map(PurchaseOrder::number)
                        .orElse(null),
                payer.billTo().name(),
                address(payer.billTo()),
                payer.billTo().taxId(),
                recipients.named(),
                payer.emails(),
                partners.current().map(PartnerDetails::name).orElse(null));
    }

    private static List<String> address(BillTo to) {
        var city = Stream.of(to.postcode(), to.city()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        var lines = to.address() == null
                ? Stream.<String>empty()
                : Arrays.stream(to.address().split("\\R"));
        return Stream.concat(lines, Stream.of(city, to.country() == null ? "" : to.country()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /**
     * Names whom invoices and statements are sent to; nobody is the tenant's contacts.
     *
     * @param seen those the caller changes
     * @throws RuleViolation as {@link PaperRecipients#name}
     */
    @Requires(Privilege.EDIT_BILLING)
    public void name(Collection<String> emails, List<String> seen) {
        recipients.name(emails, seen);
    }
}
