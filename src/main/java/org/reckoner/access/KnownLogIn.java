package org.reckoner.access;

/** What is known of somebody who may enter, before they have shown who they are; never leaves this package. */
record KnownLogIn(long accountId, String passwordHash) {
    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "KnownLogIn[" + accountId + "]";
    }
}
