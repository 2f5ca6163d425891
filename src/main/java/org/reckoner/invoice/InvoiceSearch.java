package org.reckoner.invoice;

import java.io.Serializable;
import java.time.YearMonth;
import org.reckoner.rating.draft.DraftKind;

/**
 * Which invoices are looked for; null for any.
 *
 * @param text a part of the number or of the tenant's name
 * @param status drafts and the rest as shown
 * @param month of the date
 * @param issued whether drafts are left out
 * @param kind what it is for
 */
public record InvoiceSearch(String text, InvoiceStatus status, YearMonth month, boolean issued, DraftKind kind)
        implements Serializable {
    /** All of them. */
    public static final InvoiceSearch ALL = new InvoiceSearch(null, null, null);

    public InvoiceSearch(String text, InvoiceStatus status, YearMonth month) {
        this(text, status, month, false, null);
    }

    /** What was issued in a month. */
    public static InvoiceSearch issuedIn(YearMonth month) {
        return new InvoiceSearch(null, null, month, true, null);
    }

    /** What was issued of a kind. */
    public static InvoiceSearch issued(DraftKind kind) {
        return new InvoiceSearch(null, null, null, true, kind);
    }
}
