package org.reckoner.access.web;

import java.util.Arrays;

/** What the log-in page asks for. */
public enum LogInStep {
    EMAIL,
    PASSWORD,
    CODE,
    PROVIDER;

    /** The step of that name; the first for any other. */
    static LogInStep of(String name) {
        return Arrays.stream(values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElse(EMAIL);
    }
}
