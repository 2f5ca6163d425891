package org.reckoner.directory;

/**
 * What a list of users is narrowed to; null means any.
 *
 * @param text a part of the id, the name or the e-mail
 */
public record UserSearch(String text, UserState state) {
    public static final UserSearch ALL = new UserSearch(null, null);

    public UserSearch {
        text = text == null || text.isBlank() ? null : text.strip();
    }
}
