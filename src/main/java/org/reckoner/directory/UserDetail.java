package org.reckoner.directory;

import java.io.Serializable;
import java.util.List;

/**
 * A user with the histories of licences and add-ons, and the teams.
 *
 * @param holdings newest first
 * @param addOns by name, newest first
 * @param teams by name
 */
public record UserDetail(UserRow user, List<Holding> holdings, List<HeldAddOn> addOns, List<TeamRow> teams)
        implements Serializable {
    public UserDetail {
        holdings = List.copyOf(holdings);
        addOns = List.copyOf(addOns);
        teams = List.copyOf(teams);
    }
}
