package org.reckoner.notification;

import java.util.List;

/**
 * A mail to be left once.
 *
 * @param key at most 120 characters that name the occasion; a mail of the same key is left once
 * @param facts fill in the texts' placeholders, as {@link MailKind} names them; never a secret
 */
public record MailOrder(String key, MailKind kind, Recipient to, Enclosure enclosed, List<Object> facts) {
    public MailOrder {
        facts = List.copyOf(facts);
    }
}
