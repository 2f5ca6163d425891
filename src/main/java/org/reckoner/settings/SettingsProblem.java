package org.reckoner.settings;

import org.reckoner.platform.Problem;

/** What the settings refuse. */
public enum SettingsProblem implements Problem {
    CLOCK_IN_PRODUCTION,
    CLOCK_BACKWARDS
}
