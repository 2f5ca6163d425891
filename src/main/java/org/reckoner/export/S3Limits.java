package org.reckoner.export;

import java.time.Duration;

/**
 * How long an S3 store is given.
 *
 * @param connect for a connection
 * @param silence for the next byte of an answer
 * @param call for a call with all its tries
 * @param tries per call; between them the client waits a little, longer each time
 */
record S3Limits(Duration connect, Duration silence, Duration call, int tries) {
    static final S3Limits USUAL = new S3Limits(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), 3);
}
