package org.reckoner.export;

import org.reckoner.platform.Problem;

/** What a run of the export says of itself as a whole. */
public enum ExportProblem implements Problem {
    /** The store took objects and has them not: how many, and of which date first. */
    NOT_KEPT
}
