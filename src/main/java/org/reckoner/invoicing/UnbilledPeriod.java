package org.reckoner.invoicing;

import java.io.Serializable;
import org.reckoner.money.Money;

/**
 * A period of which data came too late for any invoice.
 *
 * @param period its days in words
 * @param difference what it would cost more, or less
 */
public record UnbilledPeriod(long tenantId, String tenantName, String contract, String period, Money difference)
        implements Serializable {}
