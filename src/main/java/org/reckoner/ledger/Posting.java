package org.reckoner.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reckoner.money.Money;

/**
 * A transaction to be booked. Its entries are of one currency and sum to zero, or it is none.
 *
 * @param occasion names what is booked, at most 80 characters; the same occasion is booked once
 * @param reference what people know it by: the invoice's number
 */
public record Posting(
        PostingKind kind, String occasion, String reference, LocalDate bookedOn, List<LedgerEntry> entries) {
    public Posting {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(occasion, "occasion");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(bookedOn, "bookedOn");
        entries = List.copyOf(entries);
        if (entries.size() < 2) {
            throw new IllegalArgumentException(occasion + " has no two sides");
        }
        var sum = Money.sum(
                entries.stream().map(LedgerEntry::amount).toList(),
                entries.get(0).amount().currency());
        if (!sum.isZero()) {
            throw new IllegalArgumentException(occasion + " is out of balance by " + sum);
        }
    }

    /** Collects entries and leaves out those of nothing. */
    public static final class Entries {
        private final List<LedgerEntry> entries = new ArrayList<>();

        /** Adds to an account; a credit is an amount below zero. */
        public Entries add(LedgerAccount account, Money amount, Long invoiceId) {
            if (!amount.isZero()) {
                entries.add(new LedgerEntry(account, amount, invoiceId));
            }
            return this;
        }

        public List<LedgerEntry> list() {
            return List.copyOf(entries);
        }
    }
}
