package org.reckoner.report;

/** How far a report is; named {@code report.state.} and the constant. */
public enum ReportState {
    /** For a node that has time, the first time or again. */
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether it is still to come. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
