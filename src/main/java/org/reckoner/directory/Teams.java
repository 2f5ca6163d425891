package org.reckoner.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/**
 * The teams of the tenant the thread is in. A name is a team's alone, capital letters aside. Who is in which team counts from now
 * on; teams have no history.
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's team
 */
@ApplicationScoped
@Transactional
public class Teams {
    /** The most users that are put into a team, or taken out, at once. */
    public static final int USERS_MAX = 1000;

    @Inject
    TeamStore store;

    @Inject
    UserListStore users;

    @Inject
    TenantScope scope;

    @Inject
    BusinessClock clock;

    @Inject
    Clock real;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    Event<TeamDeleted> deleted;

    /**
     * A part of the teams, by name.
     *
     * @param text a part of the name, or null for any
     */
    @Requires({Privilege.EDIT_USERS, Privilege.EDIT_ACCESS_GROUPS, Privilege.VIEW_DIRECTORY})
    public Page<TeamRow> page(String text, int first, int size) {
        return store.page(text, first, size);
    }

    @Requires(Privilege.EDIT_USERS)
    public TeamRow get(long id) {
        return store.row(id).orElseThrow(Teams::notFound);
    }

    /**
     * The team of a name, capital letters aside.
     *
     * @param field the input's id, for the refusal
     * @throws RuleViolation {@link DirectoryProblem#TEAM_UNKNOWN}
     */
    @Requires(Privilege.EDIT_USERS)
    public TeamRow named(String field, String name) {
        var id = idOf(name == null ? "" : name);
        if (id == null) {
            throw RuleViolation.of(field, DirectoryProblem.TEAM_UNKNOWN, name == null ? "" : name);
        }
        return get(id);
    }

    /** The id of the team of a name, or null where there is none. */
    @Requires({Privilege.EDIT_USERS, Privilege.EDIT_ACCESS_GROUPS})
    public Long idOf(String name) {
        var key = TeamName.keyOf(name);
        return store.idsByKey(List.of(key)).get(key);
    }

    /** A part of the users in a team. */
    @Requires(Privilege.EDIT_USERS)
    public Page<UserRow> members(long id, String text, int first, int size) {
        return users.page(UserSearch.inTeam(id, text), UserOrder.BY_KEY, clock.now(), first, size);
    }

    /**
     * Adds a team without users.
     *
     * @return its id
     * @throws RuleViolation {@link DirectoryProblem#TEAM_NAME_TAKEN}
     */
    @Requires(Privilege.EDIT_USERS)
    public long create(String name) {
        var named = TeamName.of(name);
        var id = store.insert(named, real.instant());
        audit.fire(AuditEvent.of(scope.required(), "team.created", "team", id).changed(null, named.text()));
        return id;
    }

    /** @throws RuleViolation {@link PlatformProblem#STALE}, {@link DirectoryProblem#TEAM_NAME_TAKEN} */
    @Requires(Privilege.EDIT_USERS)
    public void rename(long id, int seenVersion, String name) {
        var before = get(id);
        var named = TeamName.of(name);
        if (!store.rename(id, seenVersion, named)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        audit.fire(AuditEvent.of(scope.required(), "team.renamed", "team", id).changed(before.name(), named.text()));
    }

    /**
     * Deletes a team; its users stay users.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_USERS)
    public void delete(long id, int seenVersion) {
        var before = get(id);
        deleted.fire(new TeamDeleted(id));
        if (!store.delete(id, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        audit.fire(AuditEvent.of(scope.required(), "team.deleted", "team", id)
                .changed(before.name() + " " + before.members(), null));
    }

    /**
     * Puts users into a team. Those in it already, deleted ones and those nobody knows are passed over.
     *
     * @param userIds at most {@link #USERS_MAX}
     * @return how many were not in it before
     */
    @Requires(Privilege.EDIT_USERS)
    public int add(long id, Collection<Long> userIds) {
        get(id);
        var added = store.add(id, bounded(userIds));
        if (added > 0) {
            note("team.joined", id, userIds);
        }
        return added;
    }

    /**
     * Takes users out of a team.
     *
     * @param userIds at most {@link #USERS_MAX}
     * @return how many were in it
     */
    @Requires(Privilege.EDIT_USERS)
    public int remove(long id, Collection<Long> userIds) {
        get(id);
        var removed = store.remove(id, bounded(userIds));
        if (removed > 0) {
            note("team.left", id, userIds);
        }
        return removed;
    }

    private void note(String action, long id, Collection<Long> userIds) {
        audit.fire(AuditEvent.of(scope.required(), action, "team", id).changed(null, userIds));
    }

    private static Collection<Long> bounded(Collection<Long> userIds) {
        if (userIds.size() > USERS_MAX) {
            throw new IllegalArgumentException("more than " + USERS_MAX + " at once: " + userIds.size());
        }
        return userIds;
    }

    private static RuleViolation notFound() {
        return new RuleViolation(PlatformProblem.NOT_FOUND);
    }
}
