package org.reckoner.directory;

import java.io.Serializable;
import java.util.Set;
import org.reckoner.rating.LicenceLevel;

/**
 * Something that is held beside a licence (rating.md 3.4).
 *
 * @param key how files and systems call it
 * @param levels the licences it may be combined with
 */
public record AddOn(String key, String name, Set<LicenceLevel> levels) implements Serializable {
    /** Microsoft Teams integration: the Teams view permission (rating.md 3.5). */
    public static final String TEAMS_INTEGRATION = "TEAMS_INTEGRATION";

    public AddOn {
        levels = Set.copyOf(levels);
    }

    /** Whether somebody with that licence, or with none, is billed for it. */
    public boolean fits(LicenceLevel levelOrNull) {
        return levelOrNull != null && levels.contains(levelOrNull);
    }
}
