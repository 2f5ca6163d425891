package org.reckoner.usage;

/**
 * Somebody who logged in on a date, for the audited list.
 *
 * @param key the user id as the tenant knows it
 * @param name today's, or null where the directory has nobody of that id any more
 */
public record DayUser(long userId, String key, String name, String email) {}
