package org.reckoner.invoice;

import org.reckoner.platform.Problem;

/** What invoices refuse. */
public enum InvoiceProblem implements Problem {
    /** The status, which is named, does not allow it. */
    NOT_IN_THIS_STATE,
    /** Something was paid or credited on it already. */
    SETTLED_IN_PART,
    /** A void invoice of the same contract, kind and date is not made again by itself. */
    WAS_VOIDED,
    /** Why is not said. */
    REASON_MISSING,
    /** No line was chosen. */
    NO_LINE_CHOSEN,
    /** A line was taken back before, or is a tax, which follows its lines. */
    LINE_NOT_CREDITABLE,
    /** Another prefix is needed: both are the same, or it ends in a digit. */
    PREFIX_UNFIT,
    /** The logo is no PNG or JPEG, or too large. */
    LOGO_UNFIT,
    /** What the books and the invoices say differs; what, and by how much, is named. */
    BOOKS_DISAGREE,
    /** Costs come through a partner: whom to ask is named. */
    COSTS_THROUGH_PARTNER,
    /** What an e-invoice needs is not known; what, is named. */
    EINVOICE_INCOMPLETE,
    /** The invoice is not issued yet. */
    NOT_ISSUED,
    /** The argument is how many a tenant names at most. */
    TOO_MANY_RECIPIENTS
}
