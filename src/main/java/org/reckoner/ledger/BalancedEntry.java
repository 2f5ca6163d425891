package org.reckoner.ledger;

import java.io.Serializable;
import org.reckoner.money.Money;

/**
 * An entry on receivables with what was owed after it, in its currency, whatever else a search leaves out.
 */
public record BalancedEntry(ReceivableEntry entry, Money balance) implements Serializable {}
