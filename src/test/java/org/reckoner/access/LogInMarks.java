package org.reckoner.access;

/** What a log-in's session remembers, for tests of other packages. */
public final class LogInMarks {
    private LogInMarks() {}

    public static LogInMark of(LogInAnswer.In in) {
        return in.logIn().mark();
    }
}
