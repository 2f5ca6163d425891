/**
 * When things happen for billing: half-open stretches of time, the local days of a zone, and billing periods counted
 * from an order date.
 *
 * <p>Owns rating.md 1.1 to 1.4: turning dates of a zone into instants, whatever its clocks do at midnight, and
 * finding the date or the period an instant belongs to, and which calls are a period's. A day and a date are always
 * paired by {@link org.reckoner.period.LocalDays}, never by reading a local date off an instant elsewhere: where
 * midnight occurs twice the two differ.
 *
 * <p>Refuses: knowing what time it is, whose zone it is, and how a date is written for a reader.
 */
package org.reckoner.period;
