package org.reckoner.access;

/** What is known of somebody who may enter, before they have shown who they are; never leaves this package. */
record KnownLogIn(LogInMark mark, String passwordHash, boolean secondFactor) {
    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "KnownLogIn[" + mark.accountId() + "]";
    }
}
