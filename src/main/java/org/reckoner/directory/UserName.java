package org.reckoner.directory;

/** How a user is called. */
public record UserName(String key, String name, String email) {}
