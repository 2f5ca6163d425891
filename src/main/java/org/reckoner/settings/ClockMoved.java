package org.reckoner.settings;

import java.time.Instant;

/**
 * The test clock was started or moved; fired inside the transaction that does.
 *
 * @param started whether it was started, which may be anywhere in time, or moved, which is forward only
 */
public record ClockMoved(boolean started, Instant to) {}
