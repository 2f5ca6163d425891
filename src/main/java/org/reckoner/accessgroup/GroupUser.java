package org.reckoner.accessgroup;

import java.io.Serializable;

/**
 * A user in a group by name.
 *
 * @param logsIn whether they have a log-in, without which a privilege is of no use
 */
public record GroupUser(long id, String key, String name, boolean logsIn) implements Serializable {}
