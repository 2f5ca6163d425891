package org.reckoner.accessgroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.reckoner.directory.TeamDeleted;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UsersDeleted;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Page;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;

/**
 * The access groups of the tenant the thread is in (product.md 1). What is taken from a group is gone with its members' next request.
 *
 * @throws RuleViolation {@link PlatformProblem#NOT_FOUND} also for another tenant's group; {@link AccessGroupProblem#NOBODY_LEFT} where
 *     groups count and nobody would be left to edit them
 */
@ApplicationScoped
@Transactional
public class AccessGroups {
    @Inject
    GroupStore store;

    @Inject
    GroupMemberStore members;

    @Inject
    Keepers keepers;

    @Inject
    Teams teams;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Event<AuditEvent> audit;

    /**
     * A part of the groups, by name.
     *
     * @param text a part of the name, or null for any
     */
    @Requires({Privilege.EDIT_ACCESS_GROUPS, Privilege.VIEW_DIRECTORY})
    public Page<GroupRow> page(String text, int first, int size) {
        return store.page(text == null ? "" : text.strip(), first, size);
    }

    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public GroupRow get(long id) {
        return store.row(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** A part of the users that are in a group by name. */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public Page<GroupUser> users(long id, int first, int size) {
        return members.users(id, first, size);
    }

    /** A part of the teams that are in a group. */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public Page<GroupTeam> teams(long id, int first, int size) {
        return members.teams(id, first, size);
    }

    /**
     * Makes a group with nobody in it.
     *
     * @return its id
     * @throws RuleViolation {@link AccessGroupProblem#NAME_TAKEN}
     */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public long create(GroupDetails group) {
        var id = store.insert(group, clock.instant());
        note("access-group.created", id, null, group);
        return id;
    }

    /** @throws RuleViolation {@link PlatformProblem#STALE}, {@link AccessGroupProblem#NAME_TAKEN} */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public void edit(long id, int seenVersion, GroupDetails group) {
        var before = get(id).details();
        if (!store.update(id, seenVersion, group)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        keepers.checkOneIsLeft();
        note("access-group.edited", id, before, group);
    }

    /**
     * Deletes a group; its members stay users and teams.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE}
     */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public void delete(long id, int seenVersion) {
        var before = get(id);
        if (!store.delete(id, seenVersion)) {
            throw new RuleViolation(PlatformProblem.STALE);
        }
        keepers.checkOneIsLeft();
        note(
                "access-group.deleted",
                id,
                before.details() + ", users " + before.users() + ", teams " + before.teams(),
                null);
    }

    /**
     * Puts a user into a group.
     *
     * @param key the user's id as the directory shows it
     * @return whether they were not in it
     * @throws RuleViolation {@link AccessGroupProblem#USER_UNKNOWN} beside {@code user}
     */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public boolean addUser(long id, String key) {
        get(id);
        var typed = key == null ? "" : key.strip();
        var user =
                members.user(typed).orElseThrow(() -> RuleViolation.of("user", AccessGroupProblem.USER_UNKNOWN, typed));
        var added = members.addUser(id, user);
        if (added) {
            note("access-group.joined", id, null, typed);
        }
        return added;
    }

    /** Takes a user out of a group, if they are in it. */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public void removeUser(long id, long userId) {
        get(id);
        if (members.removeUser(id, userId)) {
            keepers.checkOneIsLeft();
            note("access-group.left", id, userId, null);
        }
    }

    /**
     * Puts a team into a group: whoever is in the team has the group's privileges for as long as both last.
     *
     * @return whether it was not in it
     * @throws RuleViolation {@link AccessGroupProblem#TEAM_UNKNOWN} beside {@code team}
     */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public boolean addTeam(long id, String name) {
        get(id);
        var typed = name == null ? "" : name.strip();
        var team = teams.idOf(typed);
        if (team == null) {
            throw RuleViolation.of("team", AccessGroupProblem.TEAM_UNKNOWN, typed);
        }
        var added = members.addTeam(id, team);
        if (added) {
            note("access-group.team-joined", id, null, typed);
        }
        return added;
    }

    /** Takes a team out of a group, if it is in it. */
    @Requires(Privilege.EDIT_ACCESS_GROUPS)
    public void removeTeam(long id, long teamId) {
        get(id);
        if (members.removeTeam(id, teamId)) {
            keepers.checkOneIsLeft();
            note("access-group.team-left", id, teamId, null);
        }
    }

    /** Whoever is deleted has no privileges left to come back to. */
    @OpenToAll("part of the deletion of users, which asked for its privilege")
    public void forget(@Observes UsersDeleted deleted) {
        members.removeUsers(deleted.users());
    }

    /** A team that is deleted is in no group. */
    @OpenToAll("part of the deletion of a team, which asked for its privilege")
    public void forget(@Observes TeamDeleted deleted) {
        if (members.removeTeam(deleted.team()) > 0) {
            keepers.checkOneIsLeft();
        }
    }

    private void note(String action, long id, Object before, Object after) {
        audit.fire(AuditEvent.of(scope.required(), action, "access-group", id).changed(before, after));
    }
}
