package org.reckoner.invoice;

import org.reckoner.money.Money;

/**
 * What an invoice comes to.
 *
 * @param open what is still owed by the ledger; zero of drafts and credit notes
 */
public record InvoiceAmounts(Money net, Money tax, Money total, Money open) {}
