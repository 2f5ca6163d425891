package org.reckoner.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.reckoner.period.Dates;
import org.reckoner.rating.draft.DraftKind;

/**
 * An invoice or credit note without its lines.
 *
 * @param version what the caller saw, to be given back when it is changed
 * @param number null of a draft
 * @param datedOn its date in the contract's zone
 * @param amounts null where the reader sees quantities alone (rating.md 5.10)
 * @param arrears the service dates of what is charged in arrears, or null
 * @param prepay the service dates of what is charged in advance, or null
 * @param editionId the issuer's edition, null of a draft
 * @param creditsId the invoice that a credit note is of, or null
 * @param inputDigest of what was rated, or null
 * @param endedAt when it was voided or given up, or null
 * @param reason why it was credited, voided or given up, or null
 */
public record InvoiceFile(
        long id,
        int version,
        long contractId,
        DraftKind kind,
        InvoiceState state,
        String number,
        LocalDate datedOn,
        LocalDate dueOn,
        Currency currency,
        InvoiceAmounts amounts,
        Dates arrears,
        Dates prepay,
        BillTo billTo,
        String purchaseOrder,
        Locale language,
        Long editionId,
        Long creditsId,
        int rulesVersion,
        String inputDigest,
        Instant createdAt,
        Instant issuedAt,
        Instant endedAt,
        String reason) {

    public boolean isCreditNote() {
        return kind == DraftKind.CREDIT;
    }

    public boolean isDraft() {
        return state == InvoiceState.DRAFT;
    }

    /** How it stands on a day. */
    public InvoiceStatus status(LocalDate today) {
        return InvoiceStatus.of(kind, state, dueOn, today);
    }

    /** Whether lines of it can be taken back. */
    public boolean isCreditable() {
        return !isCreditNote() && (state == InvoiceState.OPEN || state == InvoiceState.PAID);
    }

    /** Whether it is open and nothing was paid or credited on it. */
    public boolean isVoidable() {
        return !isCreditNote()
                && state == InvoiceState.OPEN
                && amounts().open().equals(amounts().total());
    }

    /** Whether something is owed that can be given up. */
    public boolean isOpen() {
        return !isCreditNote() && state == InvoiceState.OPEN;
    }

    /** The amounts, for those who see money. */
    public Optional<InvoiceAmounts> money() {
        return Optional.ofNullable(amounts);
    }

    InvoiceFile withoutMoney() {
        return new InvoiceFile(
                id,
                version,
                contractId,
                kind,
                state,
                number,
                datedOn,
                dueOn,
                currency,
                null,
                arrears,
                prepay,
                billTo,
                purchaseOrder,
                language,
                editionId,
                creditsId,
                rulesVersion,
                inputDigest,
                createdAt,
                issuedAt,
                endedAt,
                reason);
    }
}
