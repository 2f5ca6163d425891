package org.reckoner.settings;

import java.time.Instant;

/**
 * How a change of key stands.
 *
 * @param replaced how many secrets were encrypted anew
 * @param askedAt null where the key was never changed
 * @param finishedAt null while it goes on
 */
public record RotationState(boolean running, int replaced, Instant askedAt, String askedBy, Instant finishedAt) {}
