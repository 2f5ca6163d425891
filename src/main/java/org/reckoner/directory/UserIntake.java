package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.ChunkResult;

/** Takes users of a file into the directory, chunk by chunk. Each call is a transaction, or a part of the running one. */
@ApplicationScoped
@Transactional
public class UserIntake {
    @Inject
    UserImportStore store;

    @Inject
    SurroundingsStore surroundings;

    @Inject
    Clock clock;

    @Inject
    Event<LicencesChanged> licencesChanged;

    /** What taking these lines would do. */
    @Requires(Privilege.EDIT_USERS)
    public ChunkResult check(List<UserLine> lines) {
        return compare(lines, false).result();
    }

    /** Takes the good ones of these lines, no two of the same user. */
    @Requires(Privilege.EDIT_USERS)
    public ChunkResult take(List<UserLine> lines) {
        var changes = compare(lines, true);
        store.write(changes, clock.instant());
        var since = changes.licencesChangedSince();
        if (since != null) {
            licencesChanged.fire(new LicencesChanged(since));
        }
        return changes.result();
    }

    private UserChanges compare(List<UserLine> lines, boolean toChange) {
        if (lines.isEmpty()) {
            return new UserChanges();
        }
        var keys = lines.stream().map(UserLine::key).toList();
        var known = store.known(keys, toChange);
        return new UserComparison(known, surroundings.of(lines, known.values())).of(lines);
    }
}
