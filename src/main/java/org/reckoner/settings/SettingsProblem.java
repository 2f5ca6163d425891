package org.reckoner.settings;

import org.reckoner.platform.Problem;

/** What the settings refuse. */
public enum SettingsProblem implements Problem {
    CLOCK_IN_PRODUCTION,
    CLOCK_BACKWARDS,
    /** A number is too small or too large; the field, the least and the most are named. */
    OUT_OF_RANGE,
    /** Without a request a log-in would last longer than it may at all. */
    IDLE_TOO_LONG,
    /** The key of secrets is being changed already. */
    ROTATION_RUNNING
}
