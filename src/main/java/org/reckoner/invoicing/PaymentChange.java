package org.reckoner.invoicing;

import java.util.List;
import org.reckoner.tenant.LegalEntity;

/**
 * How a tenant wants its invoices to be from now on.
 *
 * @param purchaseOrder what they name; null for none
 * @param legal whom they are for
 * @param recipients whom they are mailed to; none for the tenant's contacts
 */
public record PaymentChange(String purchaseOrder, LegalEntity legal, List<String> recipients) {
    public PaymentChange {
        recipients = List.copyOf(recipients);
    }
}
