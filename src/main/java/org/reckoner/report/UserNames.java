package org.reckoner.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.reckoner.directory.UserName;

/** How users are called, asked for some at a time and remembered while a report is made. */
final class UserNames {
    private static final int ASKED_AT_ONCE = 500;

    private final Function<Collection<Long>, Map<Long, UserName>> directory;
    private final Map<Long, UserName> known = new HashMap<>();

    UserNames(Function<Collection<Long>, Map<Long, UserName>> directory) {
        this.directory = directory;
    }

    /** Looks those up that are not known yet. */
    void know(Collection<Long> ids) {
        var unknown = new ArrayList<>(
                ids.stream().filter(id -> !known.containsKey(id)).toList());
        for (var from = 0; from < unknown.size(); from += ASKED_AT_ONCE) {
            known.putAll(directory.apply(unknown.subList(from, Math.min(unknown.size(), from + ASKED_AT_ONCE))));
        }
    }

    /** Null where the directory knows none. */
    String email(Long id) {
        var name = known.get(id);
        return name == null ? null : name.email();
    }
}
