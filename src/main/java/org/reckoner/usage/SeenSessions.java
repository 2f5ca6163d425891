package org.reckoner.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.CsvProblem;
import org.reckoner.platform.csv.RepeatedKeys;
import org.reckoner.rating.LoginSession;

/**
 * What a dry run would have stored so far, so that it judges a repeated id as the import will. Remembers only the ids that may
 * be repeated in the file.
 */
final class SeenSessions {
    private static final int REMEMBERED_MAX = 250_000;

    private final RepeatedKeys repeated;
    private final Map<String, LoginSession> seen = new HashMap<>();

    SeenSessions(RepeatedKeys repeated) {
        this.repeated = repeated;
    }

    /** The sessions as they would be after what was seen. */
    Map<String, LoginSession> after(List<SessionLine> lines, Map<String, LoginSession> stored) {
        for (var line : lines) {
            var session = seen.get(line.key());
            if (session != null) {
                stored.put(line.key(), session);
            }
        }
        return stored;
    }

    void remember(SessionChanges changes) {
        remember(changes.added);
        remember(changes.completed);
        if (seen.size() > REMEMBERED_MAX) {
            throw new RuleViolation(CsvProblem.TOO_MANY_REPEATED, REMEMBERED_MAX);
        }
    }

    private void remember(Map<String, LoginSession> sessions) {
        for (var session : sessions.values()) {
            if (repeated.mayRepeat(session.sessionId())) {
                seen.put(session.sessionId(), session);
            }
        }
    }
}
