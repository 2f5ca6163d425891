package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/** Users on their way out into a file, part by part, so that a file of any length takes the memory of one part. */
@ApplicationScoped
@Transactional
public class UserFiles {
    /** The users of a part; the last one has fewer. */
    public static final int PART = 1000;

    @Inject
    UserListStore lists;

    @Inject
    UserFileStore store;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Event<AuditEvent> audit;

    /** Notes that somebody takes the users that fit away in a file. */
    @Requires(Privilege.EDIT_USERS)
    public void begin(UserSearch search) {
        audit.fire(AuditEvent.of(scope.required(), "users.exported", "user", "users")
                .changed(null, lists.count(search, clock.now())));
    }

    /**
     * The next users that fit, by key, with what they hold now.
     *
     * @param afterKey the last key of the part before, or null for the first part
     */
    @Requires(Privilege.EDIT_USERS)
    public List<FiledUser> part(UserSearch search, String afterKey) {
        var now = clock.now();
        var rows = lists.after(search, afterKey, now, PART);
        var ids = rows.stream().map(UserRow::id).toList();
        var licences = store.licences(ids, now);
        var held = store.addOns(ids, now);
        var teams = store.teams(ids);
        return rows.stream()
                .map(row -> new FiledUser(
                        row,
                        licences.get(row.id()),
                        held.getOrDefault(row.id(), List.of()),
                        teams.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
