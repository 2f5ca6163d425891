package org.reckoner.directory;

import java.io.Serializable;
import org.reckoner.rating.LicenceLevel;

/**
 * What a list of users is narrowed to; null means any.
 *
 * @param text beginnings of words of the id, the name or the e-mail, in any order, accents and capital letters aside
 * @param licence what is held now
 * @param team the id of a team they are in
 * @param addOn the key of an add-on that is held now
 */
public record UserSearch(String text, UserState state, HeldNow licence, Long team, String addOn)
        implements Serializable {
    public static final UserSearch ALL = new UserSearch(null, null);

    /**
     * The licence that is held now.
     *
     * @param level null for none
     */
    public record HeldNow(LicenceLevel level) implements Serializable {}

    public UserSearch {
        text = text == null || text.isBlank() ? null : text.strip();
        addOn = addOn == null || addOn.isBlank() ? null : addOn;
    }

    public UserSearch(String text, UserState state) {
        this(text, state, null, null, null);
    }

    /** Those in a team. */
    public static UserSearch inTeam(long team, String text) {
        return new UserSearch(text, null, null, team, null);
    }

    /** Whether nothing but words is asked for. */
    boolean isTextAlone() {
        return state == null && licence == null && team == null && addOn == null;
    }
}
