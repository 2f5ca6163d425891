/**
 * Who was logged in when, and what that comes to per day.
 *
 * <p>Owns sessions as they arrive (rating.md 2.3), their import from files, the daily snapshot of each tenant and local date
 * (4.4) and the pages that show it (product.md 2, System, Billing). Counting itself is the core's ({@code rating}). Refuses to
 * own people (directory), prices and exports.
 */
package org.reckoner.usage;
