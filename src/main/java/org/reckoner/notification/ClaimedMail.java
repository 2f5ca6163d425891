package org.reckoner.notification;

import java.time.Instant;

/**
 * A mail that this node is sending.
 *
 * @param attempt which try this is, beginning at 1
 * @param leaseUntil until when it is this node's; its outcome counts only while the row still says so
 * @param link as stored: ciphertext where the kind's links are secret
 */
record ClaimedMail(
        long id,
        int attempt,
        Instant leaseUntil,
        MailKind kind,
        Instant written,
        Recipient to,
        MailText text,
        String link) {
    /** Says nothing of address and link. */
    @Override
    public String toString() {
        return "ClaimedMail[" + id + ", attempt " + attempt + "]";
    }
}
