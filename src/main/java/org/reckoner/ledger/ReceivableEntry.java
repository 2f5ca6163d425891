package org.reckoner.ledger;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.money.Money;

/**
 * What a transaction has changed of what is owed on an invoice.
 *
 * @param key tells it from all others of the tenant
 * @param reference what people know it by: a document's number
 * @param amount below zero where less is owed after it
 */
public record ReceivableEntry(
        String key, LocalDate bookedOn, PostingKind kind, String reference, long invoiceId, Money amount)
        implements Serializable {}
