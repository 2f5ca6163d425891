package org.reckoner.evidence;

import java.util.List;
import org.reckoner.usage.CallPlace;

/**
 * Some calls of a line, in order.
 *
 * @param next where to go on; null after the last
 * @param isCut whether looking was stopped before enough were found, since very many calls were of other lines
 */
public record CallSlice(List<ChargedCall> calls, CallPlace next, boolean isCut) {
    public CallSlice {
        calls = List.copyOf(calls);
    }
}
