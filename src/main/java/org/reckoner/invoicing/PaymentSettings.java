package org.reckoner.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.reckoner.contract.Contract;
import org.reckoner.contract.ContractOrders;
import org.reckoner.contract.Contracts;
import org.reckoner.contract.PurchaseOrder;
import org.reckoner.invoice.InvoiceFiles;
import org.reckoner.invoice.PaperRecipients;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.BusinessClock;
import org.reckoner.tenant.BillingDetails;
import org.reckoner.tenant.PartnerDetails;
import org.reckoner.tenant.Partners;

/**
 * How the tenant the thread is in pays (product.md 2, Payment settings). Currency and terms are the contract's and changed there; what
 * stands on invoices to come, and whom they are sent to, the tenant says itself.
 */
@ApplicationScoped
@Transactional
public class PaymentSettings {
    @Inject
    Contracts contracts;

    @Inject
    ContractOrders orders;

    @Inject
    BillingDetails details;

    @Inject
    InvoiceFiles invoices;

    @Inject
    PaperRecipients recipients;

    @Inject
    Partners partners;

    @Inject
    CurrentCaller callers;

    @Inject
    BusinessClock clock;

    /** All of it, as it is today. */
    @Requires(Privilege.EDIT_BILLING)
    public PaymentView view() {
        var payer = invoices.payer();
        var contract = contracts.on(null);
        var known = details.seen();
        return new PaymentView(
                contract.map(PaymentSettings::agreed).orElse(null),
                contract.flatMap(each ->
                                each.purchaseOrderOn(clock.today(each.details().zone())))
                        .map(PurchaseOrder::number)
                        .orElse(null),
                payer.billTo().name(),
                known.legal(),
                known.version(),
                recipients.named(),
                payer.emails(),
                partners.current().map(PartnerDetails::name).orElse(null));
    }

    private static PaymentView.Agreed agreed(Contract contract) {
        var billing = contract.details().billing();
        return new PaymentView.Agreed(
                contract.id(),
                contract.version(),
                contract.details().number(),
                billing.currency().getCurrencyCode(),
                billing.paymentDays());
    }

    /** Whether the caller may say what stands on invoices: where a partner is billed, the landlord alone. */
    @Requires(Privilege.EDIT_BILLING)
    public boolean mayChangePapers() {
        return callers.required().role().isLandlord() || partners.current().isEmpty();
    }

    /**
     * Changes what invoices to come look like and whom they are sent to: all of it or nothing.
     *
     * @param seen what the caller changes
     * @throws RuleViolation {@link InvoicingProblem#NO_CONTRACT_TO_NAME_IT} for a purchase order without a contract in force, {@link
     *     PlatformProblem#FORBIDDEN} for the people of a partner's tenant, and as {@link PaperRecipients#name}, {@link
     *     BillingDetails#change} and {@link ContractOrders#nameFromToday}
     */
    @Requires(Privilege.EDIT_BILLING)
    public void change(PaymentView seen, PaymentChange change) {
        var isOnPapers = !Objects.equals(change.purchaseOrder(), seen.purchaseOrder())
                || !change.legal().equals(seen.legal());
        if (isOnPapers && !mayChangePapers()) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, Privilege.EDIT_TENANT.name());
        }
        details.change(seen.tenantVersion(), change.legal());
        if (!Objects.equals(change.purchaseOrder(), seen.purchaseOrder())) {
            if (seen.agreed() == null) {
                throw RuleViolation.of("poNumber", InvoicingProblem.NO_CONTRACT_TO_NAME_IT);
            }
            orders.nameFromToday(seen.agreed().contractId(), seen.agreed().contractVersion(), change.purchaseOrder());
        }
        recipients.name(change.recipients(), seen.recipients());
    }
}
