/**
 * Shows how figures come about (rating.md 8): what each line of an invoice is made of, who was logged in at once in a period, and
 * what other terms would have come to. Owns counted periods, copies of what usage says that can be made anew at any time.
 *
 * <p>Refuses: counting and rating (the core does), and changing anything that is billed.
 */
package org.reckoner.evidence;
