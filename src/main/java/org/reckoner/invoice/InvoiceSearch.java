package org.reckoner.invoice;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * Which invoices are looked for; null for any.
 *
 * @param text a part of the number or of the tenant's name
 * @param status drafts and the rest as shown
 * @param month of the date
 */
public record InvoiceSearch(String text, InvoiceStatus status, YearMonth month) implements Serializable {
    /** All of them. */
    public static final InvoiceSearch ALL = new InvoiceSearch(null, null, null);
}
