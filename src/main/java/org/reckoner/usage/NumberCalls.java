package org.reckoner.usage;

import java.util.List;

/**
 * Some calls of a number, by start and id.
 *
 * @param next where to go on; null after the last
 * @param isCut whether looking was stopped before enough were found, since very many calls were of other numbers
 */
public record NumberCalls(List<CallRecord> calls, CallPlace next, boolean isCut) {
    public NumberCalls {
        calls = List.copyOf(calls);
    }
}
