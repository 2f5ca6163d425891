package org.reckoner.ledger;

import java.time.YearMonth;
import org.reckoner.money.Money;

/**
 * What the transactions of a kind and month have put on the receivables, in a currency.
 *
 * @param amount below zero where less is owed after them
 */
public record MonthSum(YearMonth month, PostingKind kind, Money amount) {}
