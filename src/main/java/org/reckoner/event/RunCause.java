package org.reckoner.event;

/** Why a run was opened. */
public enum RunCause {
    SCHEDULE,
    BY_HAND,
    RETRY
}
