package org.reckoner.rating.terms;

/** When what is committed is charged; what is used above it is always charged in arrears. */
public enum SubscriptionType {
    /** In arrears, with the usage (rating.md 5.1). */
    MONTHLY,
    /** In advance, at each period's start (rating.md 5.2). */
    ANNUAL_MONTHLY,
    /** In advance, a year at once (rating.md 5.3). */
    ANNUAL_PREPAY;

    public boolean isCommitmentInArrears() {
        return this == MONTHLY;
    }
}
