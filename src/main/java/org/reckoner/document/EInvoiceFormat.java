package org.reckoner.document;

/** The electronic invoices there are, both by EN 16931. */
public enum EInvoiceFormat {
    /** A PDF/A-3 with the XML inside, also called ZUGFeRD. */
    FACTUR_X("EN16931"),
    /** XML alone, by the rules of German administrations. */
    XRECHNUNG("XRechnung");

    private final String profile;

    EInvoiceFormat(String profile) {
        this.profile = profile;
    }

    /** The profile's name. */
    String profile() {
        return profile;
    }
}
