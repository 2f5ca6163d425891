package org.reckoner.audit;

import java.time.Instant;

/**
 * What is looked for in the audit; null for any. Each has an index.
 *
 * @param actor how the actor's name begins: an e-mail, or a process's name
 * @param action one action, {@code tenant.edited}
 * @param subjectId the id of what it was done to
 * @param from the first moment
 * @param until the moment after the last
 */
public record AuditSearch(String actor, String action, String subjectId, Instant from, Instant until) {
    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null);

    public AuditSearch {
        actor = blankToNull(actor);
        action = blankToNull(action);
        subjectId = blankToNull(subjectId);
    }

    /** Entries of one action, or all where it is null. */
    public static AuditSearch ofAction(String action) {
        return new AuditSearch(null, action, null, null, null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
