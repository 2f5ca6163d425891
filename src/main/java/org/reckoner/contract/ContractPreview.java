package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * The invoices of a contract's next periods under stated usage, without taxes and calls.
 *
 * @param beforeOrNull the sum without the amendment that is being prepared; null where there is none
 */
public record ContractPreview(String currency, List<PreviewInvoice> invoices, BigDecimal total, BigDecimal beforeOrNull)
        implements Serializable {
    /** What the amendment makes of it; null where there is none. */
    public BigDecimal difference() {
        return beforeOrNull == null ? null : total.subtract(beforeOrNull);
    }
}
