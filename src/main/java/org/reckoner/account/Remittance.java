package org.reckoner.account;

import java.util.List;
import org.reckoner.invoice.BankAccount;

/**
 * How one pays without any payment provider.
 *
 * @param payee the issuer's name
 * @param address lines of the issuer's: where checks go
 * @param accounts by currency: that of the contract, else all there are; none where the issuer has named none
 * @param contact whom to ask, with phone
 * @param mailbox of the tenant's region
 */
public record Remittance(
        String payee, List<String> address, List<InCurrency> accounts, String contact, String phone, String mailbox) {
    public Remittance {
        address = List.copyOf(address);
        accounts = List.copyOf(accounts);
    }

    /** Where payments in a currency go. */
    public record InCurrency(String currency, BankAccount account) {}
}
