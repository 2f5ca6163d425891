package org.reckoner.notification;

/**
 * What is looked for in the outbox; null for any.
 *
 * @param recipient a part of the address
 */
public record MailSearch(String recipient, MailKind kind, MailState state) {}
