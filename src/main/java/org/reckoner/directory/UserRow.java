package org.reckoner.directory;

import java.io.Serializable;
import org.reckoner.rating.LicenceLevel;

/**
 * A user as lists show it.
 *
 * @param licence the level held now, or null for none
 */
public record UserRow(
        long id, int version, String key, String name, String email, UserState state, LicenceLevel licence)
        implements Serializable {
    UserRow holding(LicenceLevel levelOrNull) {
        return new UserRow(id, version, key, name, email, state, levelOrNull);
    }
}
