package org.reckoner.ledger;

import org.reckoner.money.Money;

/** What an account comes to, in a currency. */
public record AccountBalance(LedgerAccount account, Money amount) {}
