package org.reckoner.directory.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.reckoner.directory.UserSearch;
import org.reckoner.directory.UserState;
import org.reckoner.rating.LicenceLevel;

/**
 * What a list of users is narrowed to, as it stands in a URL; null or empty means any, and what nobody knows, in a URL typed by
 * hand, too.
 *
 * @param licence a level, or NONE
 * @param team a team's name
 */
record UserFacets(String text, String state, String licence, String team, String addOn) implements Serializable {
    static final String UNLICENSED = "NONE";

    private static final long NO_TEAM = -1;

    /** @param teams the id of a team by its name, or null */
    UserSearch search(Function<String, Long> teams) {
        return new UserSearch(text, chosenState(), chosenLicence(), chosenTeam(teams), addOn);
    }

    private UserState chosenState() {
        return Arrays.stream(UserState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    private UserSearch.HeldNow chosenLicence() {
        if (UNLICENSED.equals(licence)) {
            return new UserSearch.HeldNow(null);
        }
        return Arrays.stream(LicenceLevel.values())
                .filter(known -> known.name().equals(licence))
                .findFirst()
                .map(UserSearch.HeldNow::new)
                .orElse(null);
    }

    /** Nobody is in a team that is not there. */
    private Long chosenTeam(Function<String, Long> teams) {
        if (team == null || team.isBlank()) {
            return null;
        }
        var id = teams.apply(team);
        return id == null ? NO_TEAM : id;
    }

    /** As parameters of a URL, each with an ampersand before it. */
    String query() {
        return part("q", text)
                + part("state", state)
                + part("licence", licence)
                + part("team", team)
                + part("add-on", addOn);
    }

    private static String part(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
