package org.reckoner.rating;

/** The licence levels, lowest to highest (rating.md 3.1). The order of the constants is the order of the levels. */
public enum LicenceLevel {
    COLLABORATE,
    COMMUNICATE,
    CX1,
    CX2,
    CX3,
    CX4
}
