package org.reckoner.unit;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What a unit's page opens with.
 *
 * @param today in the tenant's zone
 * @param costs of the last periods, the newest first; none to people who see no money, and to those who assign
 * @param budgeted whether the tenant has budgets at all, and they were asked for
 * @param currency that budgets are in; null where they were not asked for
 * @param budget null where it has none
 */
public record UnitSheet(
        Unit unit, LocalDate today, List<UnitCostRow> costs, boolean budgeted, Currency currency, UnitBudget budget) {}
