package org.reckoner.invoice;

import java.time.LocalDate;
import org.reckoner.rating.draft.DraftKind;

/**
 * An invoice or a credit note that was issued, for whoever divides its costs.
 *
 * @param datedOn in the contract's zone; of a credit note the tenant's date
 * @param isVoid whether it was taken back
 */
public record IssuedDocument(long id, long contractId, DraftKind kind, LocalDate datedOn, boolean isVoid) {}
