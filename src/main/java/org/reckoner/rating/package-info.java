/**
 * The rating core: who was logged in, how many at once, what of it counts, and what it costs. Pure functions over
 * immutable values; the same input gives the same output, in whatever order it arrives.
 *
 * <p>This package owns rating.md 2 (presence events to sessions, repeated ids, open, merged and zero-length
 * sessions), 3.1 (the highest level held in a span), 3.2, and 4 (named users, concurrency profile and billable peak,
 * audited users, daily snapshot, hours). {@link org.reckoner.rating.DailyCount} counts a tenant's day, {@link
 * org.reckoner.rating.PoolCount} a pool's period, {@link org.reckoner.rating.PeriodCount} all of a tenant's period;
 * all take sessions as a stream and keep no object per session.
 *
 * <p>Beside it: {@code voice} rates calls, {@code terms} is what a contract says, {@code draft} makes invoices of
 * both, {@code unit} and {@code cost} divide what they come to between billing units. Each uses those named before
 * it, and {@code unit} stands below all.
 *
 * <p>Refuses: database, clock, log and framework; deciding which users and data are a tenant's, what was invoiced
 * already and which day is finished. "Now" is always an argument. Usage without a price is refused ({@link
 * org.reckoner.rating.RatingRefused}), never free.
 *
 * <p>Time is counted in whole microseconds, the resolution of the stores. Finer digits of any instant are cut, of
 * all instants alike, so that a figure does not depend on whether its input came from a store or straight from a
 * source.
 */
package org.reckoner.rating;
