package org.reckoner.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantOwned;

/** One of the contact centre's people. */
@Entity
@Table(name = "directory_user")
class User extends TenantOwned {
    private static final int SEARCH_TEXT_MAX = 450;

    @Column(name = "user_key")
    private String key;

    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private UserState state;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "created_at")
    private Instant createdAt;

    protected User() {}

    /** No longer works there; keeps its past. */
    void archive() {
        turn(EnumSet.of(UserState.ACTIVE), UserState.ARCHIVED);
    }

    /** Works there again. */
    void reinstate() {
        turn(EnumSet.of(UserState.ARCHIVED, UserState.DELETED), UserState.ACTIVE);
    }

    /** Is gone; the past stays and counts (rating.md 2.5). */
    void delete() {
        turn(EnumSet.of(UserState.ACTIVE, UserState.ARCHIVED), UserState.DELETED);
    }

    /** Is called otherwise. */
    void rename(String otherName, String otherEmail) {
        mustNotBeDeleted();
        name = otherName;
        email = otherEmail;
        searchText = searchText(key, otherName, otherEmail);
    }

    void mustNotBeDeleted() {
        if (state == UserState.DELETED) {
            throw new RuleViolation(DirectoryProblem.NOT_IN_THIS_STATE, "key:user.state." + state);
        }
    }

    private void turn(Set<UserState> from, UserState to) {
        if (!from.contains(state)) {
            throw new RuleViolation(DirectoryProblem.NOT_IN_THIS_STATE, "key:user.state." + state);
        }
        state = to;
    }

    /** What a search looks into. */
    static String searchText(String key, String name, String email) {
        var all = (key + " " + name + " " + (email == null ? "" : email)).toLowerCase(Locale.ROOT);
        return all.length() > SEARCH_TEXT_MAX ? all.substring(0, SEARCH_TEXT_MAX) : all;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    UserState state() {
        return state;
    }
}
