package org.reckoner.directory;

import java.util.List;

/**
 * A user as a file has them.
 *
 * @param licence held now, or null for none
 * @param addOns held now
 * @param teams names
 */
public record FiledUser(UserRow user, Holding licence, List<HeldAddOn> addOns, List<String> teams) {
    public FiledUser {
        addOns = List.copyOf(addOns);
        teams = List.copyOf(teams);
    }
}
