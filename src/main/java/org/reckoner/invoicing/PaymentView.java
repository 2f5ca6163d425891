package org.reckoner.invoicing;

import java.io.Serializable;
import java.util.List;
import org.reckoner.tenant.LegalEntity;

/**
 * How a tenant pays.
 *
 * @param agreed the contract in force; null for none
 * @param purchaseOrder named by invoices of today; null for none
 * @param name whom papers are for
 * @param legal the tenant as a legal entity; papers name it where no partner pays
 * @param tenantVersion of the tenant that is so
 * @param recipients whom the tenant named; none for its contacts
 * @param sentTo where papers of today go
 * @param partner through whom the costs come; null for none
 */
public record PaymentView(
        Agreed agreed,
        String purchaseOrder,
        String name,
        LegalEntity legal,
        int tenantVersion,
        List<String> recipients,
        List<String> sentTo,
        String partner)
        implements Serializable {
    public PaymentView {
        recipients = List.copyOf(recipients);
        sentTo = List.copyOf(sentTo);
    }

    /** What the contract says of it. */
    public record Agreed(long contractId, int contractVersion, String contract, String currency, int paymentDays)
            implements Serializable {}
}
