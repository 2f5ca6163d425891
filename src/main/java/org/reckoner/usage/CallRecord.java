package org.reckoner.usage;

import java.time.Duration;
import java.time.Instant;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;

/**
 * A call as it was sent. What is not known is empty.
 *
 * @param callType as the platform names it
 * @param ourNumber that was called, or the caller-ID of an outbound call
 * @param userKey who took or made it
 */
public record CallRecord(
        String key,
        CallDirection direction,
        String callType,
        String ourNumber,
        String origin,
        String destination,
        Instant start,
        Instant end,
        String userKey,
        String campaign) {
    /** As far as its cost goes. */
    public Call rated() {
        return new Call(key, direction, callType, ourNumber, destination, start, Duration.between(start, end));
    }
}
