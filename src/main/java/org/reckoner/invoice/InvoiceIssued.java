package org.reckoner.invoice;

/**
 * An invoice of the tenant the thread is in has its number, whoever issued it. Fired inside the transaction that issues: whoever
 * observes it does their part in the same one, or has all of it rolled back.
 */
public record InvoiceIssued(long invoiceId) {}
