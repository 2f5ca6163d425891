package org.reckoner.rating;

/** How the CX levels of a tenant are billed (rating.md 3.3). */
public enum LicenceModel {
    NAMED,
    CONCURRENT,
    HOURLY;

    /** Whether sessions of this client count at all; those that do not are left out before merging (rating.md 2.2). */
    public boolean counts(ClientKind client) {
        return this != HOURLY || client != ClientKind.MOBILE;
    }

    /** How a level is billed where this is the contract's model (rating.md 3.3). */
    public LicenceModel of(LicenceLevel level) {
        return level.isCx() ? this : NAMED;
    }
}
