package org.reckoner.access;

/** An unguessable right to set one log-in's first password: 256 random bits, of which the database keeps the hash. */
public record InvitationToken(String text) {
    static InvitationToken random() {
        return new InvitationToken(RandomToken.text());
    }

    String hash() {
        return RandomToken.hash(text);
    }

    /** Says nothing: tokens do not belong in logs. */
    @Override
    public String toString() {
        return "InvitationToken";
    }
}
