/**
 * What a period cost and which billing unit it is the cost of (rating.md 7).
 *
 * <p>{@link org.reckoner.rating.cost.PeriodCost} takes from invoices what belongs to a period, taxes with their lines
 * and a year's prepay in twelfths; {@link org.reckoner.rating.cost.UnitCosts} divides it. Over all periods the costs
 * are the invoices, and of every period units and <i>Unassigned</i> are its cost, to the minor unit.
 *
 * <p>Refuses: remembering what was frozen, and whether an invoice was issued.
 */
package org.reckoner.rating.cost;
