package org.reckoner.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.Arrival;
import org.reckoner.rating.LoginSession;

/** Compares arriving sessions, in their order, with those that are there (rating.md 2.3). */
final class SessionComparison {
    private final Map<String, Long> users;
    private final Map<String, LoginSession> present;
    private final SessionChanges changes = new SessionChanges();

    /**
     * @param users the directory's ids of the users named, by key
     * @param stored the sessions with ids of these lines that are there, by id
     */
    SessionComparison(Map<String, Long> users, Map<String, LoginSession> stored) {
        this.users = users;
        this.present = new HashMap<>(stored);
    }

    SessionChanges of(List<SessionLine> lines) {
        for (var line : lines) {
            try {
                compare(line);
            } catch (RowRefused refused) {
                changes.bad.add(refused.at(line.line()));
            }
        }
        return changes;
    }

    private void compare(SessionLine line) {
        var user = users.get(line.userKey());
        if (user == null) {
            throw new RowRefused(UsageProblem.USER_UNKNOWN, line.userKey());
        }
        var arriving = new LoginSession(line.key(), user.toString(), line.login(), line.logout(), line.client());
        var before = present.get(line.key());
        switch (Arrival.of(before, arriving)) {
            case FIRST -> {
                changes.firsts++;
                keep(arriving, changes.added);
            }
            case REPEATED -> changes.repeated++;
            case COMPLETES -> {
                changes.completions++;
                keep(arriving, changes.added.containsKey(line.key()) ? changes.added : changes.completed);
            }
            case CONFLICTS -> throw new RowRefused(UsageProblem.SESSION_DIFFERS, line.key());
        }
    }

    private void keep(LoginSession session, Map<String, LoginSession> where) {
        where.put(session.sessionId(), session);
        present.put(session.sessionId(), session);
    }
}
