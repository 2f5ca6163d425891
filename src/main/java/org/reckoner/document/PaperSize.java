package org.reckoner.document;

import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The paper a document is laid out for. */
public enum PaperSize {
    A4,
    LETTER;

    /** Where people print on Letter. */
    private static final Set<String> ON_LETTER =
            Set.of("US", "CA", "MX", "CL", "CO", "CR", "GT", "PA", "PH", "PR", "VE");

    /** The paper of a country, of which two letters are known or null. */
    public static PaperSize of(String country) {
        return country != null && ON_LETTER.contains(country) ? LETTER : A4;
    }

    PDRectangle box() {
        return this == LETTER ? PDRectangle.LETTER : PDRectangle.A4;
    }
}
