package org.reckoner.rating.terms;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Terms as they were agreed: a contract's first ones, or an amendment.
 *
 * @param from the date from which they were agreed; they take effect at the next period boundary, that date included
 */
public record TermsVersion(LocalDate from, Terms terms) {

    public TermsVersion {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(terms, "terms");
    }
}
