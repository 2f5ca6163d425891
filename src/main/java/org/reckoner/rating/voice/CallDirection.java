package org.reckoner.rating.voice;

/** Which side of a call is ours, and so which number its rate goes by (rating.md 5.9). */
public enum CallDirection {
    /** Rated by our number, the one that was called. */
    INBOUND {
        @Override
        String ratedNumber(Call call) {
            return call.ourNumber();
        }
    },
    /** Rated by the destination. */
    OUTBOUND {
        @Override
        String ratedNumber(Call call) {
            return call.destination();
        }
    };

    abstract String ratedNumber(Call call);
}
