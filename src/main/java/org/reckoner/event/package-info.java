/**
 * Processes: what runs by schedule or by hand over many tenants, and how it went.
 *
 * <p>A process has a definition (schedule, enabled) and runs, of which one may be open in the whole cluster; a run has work
 * items, one per tenant and date, which any node claims, does and records. Owns all of that and knows no process: features
 * bring theirs as {@link org.reckoner.event.BillingProcess}.
 */
package org.reckoner.event;
