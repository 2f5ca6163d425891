package org.reckoner.event;

/**
 * An item this node holds the lease of.
 *
 * @param attempt counts from 1; the outcome is recorded only while it is still this attempt's
 */
record Claim(long itemId, ProcessKey process, WorkUnit unit, int attempt) {}
