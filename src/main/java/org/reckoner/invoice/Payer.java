package org.reckoner.invoice;

import java.util.Locale;

/**
 * Whom papers are for, as it would stand on an invoice of today.
 *
 * @param email of whom papers are sent to: the tenant's contact, or the partner's where one pays
 * @param language papers and mails are written in
 */
public record Payer(BillTo billTo, String email, Locale language) {}
