package org.reckoner.rating.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.period.Dates;

/**
 * An invoice that a contract will have, if there is anything to charge.
 *
 * @param boundary the number of the period boundary it is made at
 * @param issuedOn the boundary's date
 * @param notBefore the instant at which all that it charges is known (rating.md 1.3)
 * @param arrearsOrNull what it charges in arrears
 * @param prepayOrNull what it charges in advance
 */
public record InvoiceDue(
        DraftKind kind, int boundary, LocalDate issuedOn, Instant notBefore, Dates arrearsOrNull, Dates prepayOrNull) {

    public InvoiceDue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(notBefore, "notBefore");
    }

    public Optional<Dates> arrears() {
        return Optional.ofNullable(arrearsOrNull);
    }

    public Optional<Dates> prepay() {
        return Optional.ofNullable(prepayOrNull);
    }
}
