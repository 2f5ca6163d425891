package org.reckoner.usage;

import java.util.List;

/**
 * What became of a batch. Its good rows are stored, durably, whatever the others are.
 *
 * @param accepted new ones
 * @param completed open sessions that were told their end, once
 * @param repeated said before, with the same content
 * @param conflicting said before, with other content
 * @param refused not well-formed, or about nobody known
 * @param problems why rows are conflicting or refused, in the order of lines
 * @param problemsLeftOut how many more there are than are listed
 */
public record IngestResult(
        int rows,
        int accepted,
        int completed,
        int repeated,
        int conflicting,
        int refused,
        List<IngestProblem> problems,
        int problemsLeftOut) {
    public IngestResult {
        problems = List.copyOf(problems);
    }
}
