package org.reckoner.invoicing;

import java.util.List;

/** Invoices of several tenants are issued. Fired inside the transaction, for whoever observes its success. */
record InvoicesIssuedTogether(List<InvoiceTogether> invoices) {}
