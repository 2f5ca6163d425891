package org.reckoner.invoicing;

import java.io.Serializable;
import java.util.List;

/**
 * What the run would make now of some tenants.
 *
 * @param tenants how many were tried
 * @param total how many there are
 * @param leftOut how many invoices are due beside those shown
 * @param unbilled what no invoice will charge by itself
 */
public record DryRun(List<DryInvoice> invoices, int tenants, int total, int leftOut, List<UnbilledPeriod> unbilled)
        implements Serializable {
    public DryRun {
        invoices = List.copyOf(invoices);
        unbilled = List.copyOf(unbilled);
    }
}
