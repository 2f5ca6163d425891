package org.reckoner.audit.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One value that an audited action changed.
 *
 * @param name the value's name, or empty where the whole had none
 * @param before how it was, empty for nothing
 * @param after how it is, empty for nothing
 */
public record Change(String name, String before, String after) implements Serializable {
    /** What differs between two texts as records write themselves. */
    static List<Change> between(String before, String after) {
        var old = RecordText.read(before);
        var now = RecordText.read(after);
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var change = new Change(name, old.getOrDefault(name, ""), now.getOrDefault(name, ""));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return changes;
    }
}
