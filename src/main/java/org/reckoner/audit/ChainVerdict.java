package org.reckoner.audit;

import java.io.Serializable;

/**
 * What became of a chain.
 *
 * @param chain the tenant's id, or 0 for the installation's own
 * @param fault what is wrong, or null where nothing is
 * @param position where it is wrong, 0 where that is nowhere in particular
 * @param entryId the entry at fault, or null
 * @param sealed how many entries were found right up to there
 * @param head the last seal found right
 */
public record ChainVerdict(long chain, Fault fault, long position, Long entryId, long sealed, String head)
        implements Serializable {
    /** How an audit is tampered with. */
    public enum Fault {
        /** An entry says something else than when it was sealed. */
        CHANGED,
        /** A sealed entry is gone. */
        MISSING,
        /** Seals are gone from the middle. */
        SEALS_MISSING,
        /** Seals are gone from the end. */
        CUT,
        /** Entries were never sealed: kept from the sealer, or slipped in behind its back. */
        UNSEALED
    }

    public boolean isIntact() {
        return fault == null;
    }
}
