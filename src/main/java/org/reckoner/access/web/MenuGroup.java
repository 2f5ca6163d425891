package org.reckoner.access.web;

import java.util.List;

/** Entries of the navigation under one heading. */
public record MenuGroup(String key, List<MenuItem> items) {
    public MenuGroup {
        items = List.copyOf(items);
    }
}
