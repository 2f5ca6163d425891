/**
 * Billing units as the rating sees them: which users and numbers were in which unit when, and amounts by unit.
 *
 * <p>Owns the memberships, the policies by which a user's cost is divided between units (rating.md 7.2), and which
 * unit a number's days and calls belong to (7.3). Units are known by name; what is in none is <i>Unassigned</i>,
 * which is no unit and has no name, so that a unit may be called so.
 *
 * <p>Refuses: knowing what things cost.
 */
package org.reckoner.rating.unit;
