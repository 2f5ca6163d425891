package org.reckoner.directory;

/**
 * The order of a list of users.
 *
 * @param key key, name, email or state; anything else, null included, is the key
 */
public record UserOrder(String key, boolean descending) {
    public static final UserOrder BY_KEY = new UserOrder("key", false);
}
