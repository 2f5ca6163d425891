package org.reckoner.rating;

/** The licence levels, lowest to highest (rating.md 3.1). The order of the constants is the order of the levels. */
public enum LicenceLevel {
    COLLABORATE,
    COMMUNICATE,
    CX1,
    CX2,
    CX3,
    CX4;

    /** Whether a contract's licence model is about it; the levels below are always named (rating.md 3.3). */
    public boolean isCx() {
        return compareTo(CX1) >= 0;
    }
}
