package org.reckoner.catalog;

import org.reckoner.rating.voice.CallDirection;
import org.reckoner.rating.voice.Rate;

/** What a version of a deck has one rate for. */
record RateKey(CallDirection direction, String callType, String prefix) {
    static RateKey of(Rate rate) {
        return new RateKey(rate.direction(), rate.callType(), rate.prefix());
    }
}
