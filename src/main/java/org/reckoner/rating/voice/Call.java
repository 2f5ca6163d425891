package org.reckoner.rating.voice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.reckoner.rating.Required;

/**
 * A call as far as its cost goes.
 *
 * @param callType as the platform names it, for instance regular or call-back
 * @param ourNumber the number that was called, or of an outbound call the caller-ID; empty if unknown
 * @param destination the number that was called; empty if unknown
 * @param duration not negative
 */
public record Call(
        String callId,
        CallDirection direction,
        String callType,
        String ourNumber,
        String destination,
        Instant start,
        Duration duration) {

    public Call {
        Required.text(callId, "callId");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(callType, "callType");
        Objects.requireNonNull(ourNumber, "ourNumber");
        Objects.requireNonNull(destination, "destination");
        Objects.requireNonNull(start, "start");
        if (duration.isNegative()) {
            throw new IllegalArgumentException("call " + callId + " ends before it begins");
        }
    }

    /** Of our number for inbound calls, of the destination for outbound ones. */
    String ratedNumber() {
        return direction.ratedNumber(this);
    }
}
