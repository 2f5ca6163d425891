package org.reckoner.usage;

import java.time.Instant;
import java.util.List;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.ClientKind;

/**
 * A session as a sender describes it.
 *
 * @param line where it stands in its file
 * @param logout null while it is open
 */
public record SessionLine(long line, String key, String userKey, Instant login, Instant logout, ClientKind client) {
    /** What a file of sessions looks like. */
    static final CsvLayout<SessionLine> LAYOUT = new CsvLayout<>(
            List.of("session_id", "user_id", "login_at", "logout_at", "client"), "session_id", SessionLine::read);

    private static SessionLine read(CsvRow row) {
        var key = row.id("session_id");
        var user = row.id("user_id");
        var login = row.requiredInstant("login_at");
        var logout = row.optionalInstant("logout_at");
        if (logout != null && logout.isBefore(login)) {
            throw new RowRefused(UsageProblem.LOGOUT_BEFORE_LOGIN, logout.toString(), login.toString());
        }
        return new SessionLine(row.line(), key, user, login, logout, Clients.named(row));
    }
}
