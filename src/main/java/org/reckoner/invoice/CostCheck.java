package org.reckoner.invoice;

import java.util.List;

/** Something that is kept of invoices elsewhere and has to agree with them; the daily reconciliation asks for it. */
public interface CostCheck {
    /** What disagrees in the tenant the thread is in, in English and with its amounts; nothing does. */
    List<String> disagreements();
}
