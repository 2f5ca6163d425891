package org.reckoner.invoicing;

import java.io.Serializable;
import java.util.List;

/**
 * What the run would make now of some tenants.
 *
 * @param tenants how many were tried
 * @param total how many there are
 * @param leftOut how many invoices are due beside those shown
 */
public record DryRun(List<DryInvoice> invoices, int tenants, int total, int leftOut) implements Serializable {
    public DryRun {
        invoices = List.copyOf(invoices);
    }
}
