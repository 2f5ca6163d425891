package org.reckoner.contract;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Terms from a period boundary on: a contract's first ones or an amendment, agreed or being prepared.
 *
 * @param fromOn of the first terms, the contract's effective date
 * @param revision 1, or more where others from the same date were replaced before they came into force
 * @param note why, in the words of whoever agreed; null for none
 * @param agreedAt null while they are being prepared
 * @param agreedBy null likewise
 */
public record AgreedTerms(
        long id, LocalDate fromOn, int revision, String note, Instant agreedAt, String agreedBy, TermsDetails details)
        implements Serializable {
    public boolean isOpen() {
        return agreedAt == null;
    }

    AgreedTerms withoutMoney() {
        return new AgreedTerms(id, fromOn, revision, note, agreedAt, agreedBy, details.withoutMoney());
    }
}
