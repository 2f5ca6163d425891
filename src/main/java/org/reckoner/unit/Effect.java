package org.reckoner.unit;

/**
 * What is to be taken into account of a document: that it was issued, or that it was taken back.
 *
 * @param isVoid whether it was taken back after it had been taken into account
 */
record Effect(long documentId, boolean isVoid) {
    /** That a period is over that had nothing to charge: no document says so. */
    static final Effect NO_DOCUMENT = new Effect(0, false);

    String kind() {
        return isVoid ? "VOID" : "ISSUED";
    }

    String name() {
        return documentId + " " + kind();
    }
}
