package org.reckoner.account;

import java.io.Serializable;
import java.time.LocalDate;
import org.reckoner.money.Money;

/**
 * What will be invoiced at the period's end if it goes on like this; zeros where there will be nothing to charge.
 *
 * @param on the first date after the period
 * @param usage of the period, in arrears
 * @param prepay of what begins then, in advance
 */
public record NextInvoice(LocalDate on, Money usage, Money prepay, Money tax, Money total) implements Serializable {}
