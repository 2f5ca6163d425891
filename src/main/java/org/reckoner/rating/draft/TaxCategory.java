package org.reckoner.rating.draft;

/** Why a tax is as high as it is: what e-invoices have to say of every line (EN 16931, BT-151). */
public enum TaxCategory {
    STANDARD("S"),
    ZERO_RATED("Z"),
    EXEMPT("E"),
    REVERSE_CHARGE("AE"),
    EXPORT("G");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    /** The code of UNCL 5305. */
    public String code() {
        return code;
    }

    /** Whether something is charged; all others are named on the invoice and come to nothing. */
    public boolean isCharged() {
        return this == STANDARD;
    }

    /** Whether an e-invoice has to say why nothing is charged. */
    public boolean needsReason() {
        return this != STANDARD && this != ZERO_RATED;
    }
}
