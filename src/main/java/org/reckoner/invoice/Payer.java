package org.reckoner.invoice;

import java.util.List;
import java.util.Locale;

/**
 * Whom papers are for, as it would stand on an invoice of today.
 *
 * @param to whom papers are sent to, one at least, each address once: those the tenant named, else its contacts; where a partner pays,
 *     the partner alone
 * @param language papers and mails are written in
 */
public record Payer(BillTo billTo, List<Addressee> to, Locale language) {
    public Payer {
        to = List.copyOf(to);
    }

    /** Their addresses. */
    public List<String> emails() {
        return to.stream().map(Addressee::email).toList();
    }
}
