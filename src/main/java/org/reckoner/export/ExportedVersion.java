package org.reckoner.export;

import java.io.Serializable;
import java.time.Instant;

/**
 * A version of a tenant's date that was put on the billing server.
 *
 * @param figuresRevision the count whose figures it shows; the newest of those that show the same
 */
public record ExportedVersion(int version, int figuresRevision, ExportReason reason, Instant storedAt)
        implements Serializable {}
