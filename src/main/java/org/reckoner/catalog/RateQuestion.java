package org.reckoner.catalog;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.voice.Call;
import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;

/**
 * Which rate would a call get?
 *
 * @param number our number of an inbound call, the destination of an outbound one; blanks, dashes and brackets are passed over
 * @param callType empty for one that no rate is made for
 */
public record RateQuestion(LocalDate date, CallDirection direction, String callType, String number) {
    private static final int TYPE_MAX = 40;

    /** @throws RuleViolation beside the input at fault */
    public RateQuestion {
        if (date == null) {
            throw RuleViolation.of("date", PlatformProblem.INVALID, "key:rate.date", "key:rule.required");
        }
        if (direction == null) {
            throw RuleViolation.of("direction", PlatformProblem.INVALID, "key:rate.direction", "key:rule.required");
        }
        callType = callType == null ? "" : callType.strip();
        if (callType.length() > TYPE_MAX) {
            throw RuleViolation.of("callType", PlatformProblem.INVALID, "key:rate.callType", "key:rule.too-long");
        }
        number = number == null ? "" : number.replaceAll("[\\s()/.-]", "");
        if (!number.matches("\\+?[0-9]{1,30}")) {
            throw RuleViolation.of("number", CatalogProblem.NUMBER_MALFORMED, number);
        }
    }

    Call call() {
        var isInbound = direction == CallDirection.INBOUND;
        return new Call(
                "question",
                direction,
                callType.isEmpty() ? Rate.ANY_TYPE : callType,
                isInbound ? number : "",
                isInbound ? "" : number,
                Instant.EPOCH,
                Duration.ZERO);
    }
}
