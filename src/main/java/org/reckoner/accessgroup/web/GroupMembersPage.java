package org.reckoner.accessgroup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.reckoner.accessgroup.AccessGroups;
import org.reckoner.accessgroup.GroupTeam;
import org.reckoner.accessgroup.GroupUser;
import org.reckoner.directory.TeamRow;
import org.reckoner.directory.Teams;
import org.reckoner.directory.UserOrder;
import org.reckoner.directory.UserRow;
import org.reckoner.directory.UserSearch;
import org.reckoner.directory.UserState;
import org.reckoner.directory.Users;
import org.reckoner.platform.web.LazyRows;

/** On a group's page: who is in it, by name and by team. */
@Named
@ViewScoped
public class GroupMembersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int OFFERED_MAX = 20;

    @Inject
    AccessGroups groups;

    @Inject
    Users directory;

    @Inject
    Teams allTeams;

    @Inject
    AccessGroupPage page;

    private String user;
    private String team;
    private LazyRows<GroupUser> users;
    private LazyRows<GroupTeam> teams;

    public void open() {
        users = new LazyRows<>((first, size, sort) -> groups.users(page.getId(), first, size), GroupUser::id);
        teams = new LazyRows<>((first, size, sort) -> groups.teams(page.getId(), first, size), GroupTeam::id);
    }

    /** The ids of users whose id, name or e-mail has words that begin so. */
    public List<String> completeUser(String part) {
        return directory.page(new UserSearch(part, UserState.ACTIVE), UserOrder.BY_KEY, 0, OFFERED_MAX).rows().stream()
                .map(UserRow::key)
                .toList();
    }

    /** The names of teams with a text in them. */
    public List<String> completeTeam(String part) {
        return allTeams.page(part, 0, OFFERED_MAX).rows().stream()
                .map(TeamRow::name)
                .toList();
    }

    public String addUser() {
        groups.addUser(page.getId(), user);
        return page.done("group.joined", user.strip());
    }

    public String removeUser(GroupUser row) {
        groups.removeUser(page.getId(), row.id());
        return page.done("group.left", row.name());
    }

    public String addTeam() {
        groups.addTeam(page.getId(), team);
        return page.done("group.joined", team.strip());
    }

    public String removeTeam(GroupTeam row) {
        groups.removeTeam(page.getId(), row.id());
        return page.done("group.left", row.name());
    }

    public LazyRows<GroupUser> getUsers() {
        return users;
    }

    public LazyRows<GroupTeam> getTeams() {
        return teams;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
