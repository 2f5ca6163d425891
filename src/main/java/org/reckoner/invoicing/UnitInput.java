package org.reckoner.invoicing;

import org.reckoner.rating.unit.UnitTimes;

/** All that a contract's period is rated by, and what divides it between units. */
public record UnitInput(RatingInput input, UnitTimes times) {}
