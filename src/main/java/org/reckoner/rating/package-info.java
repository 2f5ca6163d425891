/**
 * The rating core: who was logged in, how many at once, and what of it counts. Pure functions over immutable values;
 * the same input gives the same output, in whatever order it arrives.
 *
 * <p>Owns rating.md 2 (presence events to sessions, repeated ids, open, merged and zero-length sessions), 3.1 as far as
 * the highest level held in a span, and 4.1 to 4.5 (named users, concurrency profile and billable peak, audited users,
 * daily snapshot, hours). {@link org.reckoner.rating.DailyCount} counts a tenant's day, {@link
 * org.reckoner.rating.PoolCount} a pool's period; both take sessions as a stream and keep no object per session.
 *
 * <p>Refuses: database, clock, log and framework; prices and money; deciding which users belong to a pool or which day
 * is finished. "Now" is always an argument.
 *
 * <p>Time is counted in whole microseconds, the resolution of the stores. Finer digits of any instant are cut, of all
 * instants alike, so that a figure does not depend on whether its input came from a store or straight from a source.
 */
package org.reckoner.rating;
