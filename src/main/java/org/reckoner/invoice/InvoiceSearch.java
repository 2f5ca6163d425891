package org.reckoner.invoice;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * Which invoices are looked for; null for any.
 *
 * @param text a part of the number or of the tenant's name
 * @param status drafts and the rest as shown
 * @param month of the date
 * @param issued whether drafts are left out
 */
public record InvoiceSearch(String text, InvoiceStatus status, YearMonth month, boolean issued)
        implements Serializable {
    /** All of them. */
    public static final InvoiceSearch ALL = new InvoiceSearch(null, null, null);

    public InvoiceSearch(String text, InvoiceStatus status, YearMonth month) {
        this(text, status, month, false);
    }

    /** What was issued in a month. */
    public static InvoiceSearch issuedIn(YearMonth month) {
        return new InvoiceSearch(null, null, month, true);
    }
}
