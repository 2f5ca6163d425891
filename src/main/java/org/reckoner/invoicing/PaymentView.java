package org.reckoner.invoicing;

import java.io.Serializable;
import java.util.List;

/**
 * How a tenant pays.
 *
 * @param contract the number of the contract in force; null for none, and then of currency and terms too
 * @param purchaseOrder named by invoices of today; null for none
 * @param address lines of the bill-to's; empty where nobody gave one
 * @param taxId null where nobody gave one
 * @param recipients whom the tenant named; none for its contacts
 * @param sentTo where papers of today go
 * @param partner through whom the costs come; null for none
 */
public record PaymentView(
        String contract,
        String currency,
        Integer paymentDays,
        String purchaseOrder,
        String name,
        List<String> address,
        String taxId,
        List<String> recipients,
        List<String> sentTo,
        String partner)
        implements Serializable {
    public PaymentView {
        address = List.copyOf(address);
        recipients = List.copyOf(recipients);
        sentTo = List.copyOf(sentTo);
    }
}
