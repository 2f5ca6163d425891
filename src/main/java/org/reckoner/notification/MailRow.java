package org.reckoner.notification;

import java.time.Instant;

/**
 * A mail as the list shows it.
 *
 * @param tenantId whose it is, or null
 * @param nextTryAt while it waits
 * @param fault why the last try failed, or null
 */
public record MailRow(
        long id,
        Long tenantId,
        MailKind kind,
        MailState state,
        String recipient,
        String recipientName,
        String subject,
        int attempts,
        Instant createdAt,
        Instant nextTryAt,
        Instant sentAt,
        MailFault fault) {
    public boolean isWaiting() {
        return state == MailState.WAITING;
    }

    public boolean isSent() {
        return state == MailState.SENT;
    }

    public boolean isParked() {
        return state == MailState.PARKED;
    }

    /** Whether a sent mail may go out once more: a secret link was good for once. */
    public boolean isRepeatable() {
        return isSent() && !kind.hasSecretLink();
    }
}
