package org.reckoner.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.reckoner.rating.voice.Call;
import org.reckoner.usage.CallPlace;
import org.reckoner.usage.CallRecord;
import org.reckoner.usage.CallRecords;

/**
 * Looks for the calls of a line among all calls of the period, from a place on: what is read at once is bounded, and so is how far is
 * looked.
 *
 * @param text part of a number or an id, or null for all
 */
record CallSearch(CallsOfLine of, String text, boolean seesMoney) {
    /** So many calls are looked at for one page. */
    static final int LOOKED_MAX = 20 * CallRecords.STEP;

    /** @param reading gives the calls behind a place, at most so many */
    CallSlice from(CallPlace placeOrNull, int size, BiFunction<CallPlace, Integer, List<CallRecord>> reading) {
        var place = placeOrNull == null ? CallPlace.before(of.span().from()) : placeOrNull;
        var found = new ArrayList<ChargedCall>();
        for (int looked = 0; looked < LOOKED_MAX; looked += CallRecords.STEP) {
            var some = reading.apply(place, CallRecords.STEP);
            for (var record : some) {
                if (found.size() == size) {
                    return new CallSlice(found, place, false);
                }
                place = new CallPlace(record.start(), record.key());
                add(record.rated(), found);
            }
            if (some.size() < CallRecords.STEP) {
                return new CallSlice(found, null, false);
            }
        }
        return new CallSlice(found, place, true);
    }

    private void add(Call call, List<ChargedCall> found) {
        // rating.md 5.9: which line a call is on its rate says
        if (fits(call)
                && of.deck()
                        .find(call)
                        .filter(rate -> rate.usageGroup().equals(of.usageGroup()))
                        .isPresent()) {
            found.add(ChargedCall.of(of.deck().rate(call), seesMoney));
        }
    }

    private boolean fits(Call call) {
        return text == null
                || text.isBlank()
                || call.callId().contains(text.strip())
                || call.ourNumber().contains(text.strip())
                || call.destination().contains(text.strip());
    }
}
