package org.reckoner.invoice;

import org.reckoner.platform.TenantId;

/**
 * Documents of a tenant were issued or taken back, and all of that is stored. Fired outside any transaction: by the run, which waits for
 * who observes it, and without waiting where a person is.
 */
public record InvoicesMade(TenantId tenant) {}
