package org.reckoner.access;

/** An unguessable right to set one log-in's new password, mailed to its owner; the database keeps the hash. */
public record ResetToken(String text) {
    static ResetToken random() {
        return new ResetToken(RandomToken.text());
    }

    String hash() {
        return RandomToken.hash(text);
    }

    /** Says nothing: tokens do not belong in logs. */
    @Override
    public String toString() {
        return "ResetToken";
    }
}
