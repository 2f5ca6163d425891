package org.reckoner.recording;

import org.reckoner.platform.Problem;

/** What call recording refuses. */
public enum RecordingProblem implements Problem {
    /** Arguments: the fewest and the most days. */
    KEEP_DAYS
}
