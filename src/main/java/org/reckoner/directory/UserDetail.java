package org.reckoner.directory;

import java.io.Serializable;
import java.util.List;

/**
 * A user with the history of licences.
 *
 * @param holdings newest first
 */
public record UserDetail(UserRow user, List<Holding> holdings) implements Serializable {
    public UserDetail {
        holdings = List.copyOf(holdings);
    }
}
