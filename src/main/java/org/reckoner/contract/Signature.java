package org.reckoner.contract;

import java.io.Serializable;
import java.time.Instant;

/**
 * That a contract was signed.
 *
 * @param by who entered it
 * @param partner the partner through whom the tenant had its costs then; null for none
 * @param followsId the tenant's contract before, 0 for the first
 */
public record Signature(Instant at, String by, String partner, long followsId) implements Serializable {}
