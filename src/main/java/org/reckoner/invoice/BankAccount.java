package org.reckoner.invoice;

/**
 * Where payments in a currency go.
 *
 * @param account IBAN or account number
 * @param bank BIC or routing number, or null
 * @param bankName or null
 */
public record BankAccount(String account, String bank, String bankName) {}
