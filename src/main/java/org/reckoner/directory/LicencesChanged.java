package org.reckoner.directory;

import java.time.Instant;

/**
 * Licences of users that were known before have changed. Fired in the transaction that changes them.
 *
 * @param since the first instant at which another licence is held than before
 */
public record LicencesChanged(Instant since) {}
