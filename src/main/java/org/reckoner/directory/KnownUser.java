package org.reckoner.directory;

import java.util.List;

/**
 * A user as the directory has it, for comparing with a file.
 *
 * @param holdings oldest first
 */
record KnownUser(long id, String key, String name, String email, UserState state, List<Holding> holdings) {}
