package org.reckoner.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.reckoner.rating.voice.RatedCall;

/**
 * A call of one of a unit's numbers as it was charged (rating.md 5.9).
 *
 * @param destination of an outbound call; empty where it is not known
 * @param rate per minute
 * @param cost four decimals
 */
public record UnitCall(
        String key,
        Instant start,
        String callType,
        String destination,
        Duration duration,
        BigDecimal minutes,
        BigDecimal rate,
        BigDecimal cost)
        implements Serializable {
    static UnitCall of(RatedCall rated) {
        var call = rated.call();
        return new UnitCall(
                call.callId(),
                call.start(),
                call.callType(),
                call.destination(),
                call.duration(),
                rated.cost().minutes(),
                rated.rate().perMinute(),
                rated.cost().cost());
    }
}
