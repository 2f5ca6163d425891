package org.reckoner.unit;

import java.time.ZoneId;
import java.util.List;
import org.reckoner.usage.CallPlace;

/**
 * Some calls of a unit's number, in order.
 *
 * @param zone the contract's
 * @param next where to go on; null after the last
 * @param isCut whether looking was stopped before enough were found
 */
public record UnitCallSlice(List<UnitCall> calls, ZoneId zone, CallPlace next, boolean isCut) {
    public UnitCallSlice {
        calls = List.copyOf(calls);
    }
}
