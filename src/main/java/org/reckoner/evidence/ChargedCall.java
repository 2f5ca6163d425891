package org.reckoner.evidence;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.RatedCall;

/**
 * A call as it was charged (rating.md 5.9).
 *
 * @param rate per minute; null where the reader sees quantities alone
 * @param cost four decimals; null likewise
 */
public record ChargedCall(
        String callId,
        Instant start,
        CallDirection direction,
        String callType,
        String ourNumber,
        String destination,
        Duration duration,
        long billedSeconds,
        BigDecimal minutes,
        BigDecimal rate,
        BigDecimal cost) {
    static ChargedCall of(RatedCall rated, boolean seesMoney) {
        var call = rated.call();
        return new ChargedCall(
                call.callId(),
                call.start(),
                call.direction(),
                call.callType(),
                call.ourNumber(),
                call.destination(),
                call.duration(),
                rated.cost().billedSeconds(),
                rated.cost().minutes(),
                seesMoney ? rated.rate().perMinute() : null,
                seesMoney ? rated.cost().cost() : null);
    }
}
