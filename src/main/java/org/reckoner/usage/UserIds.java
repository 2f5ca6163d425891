package org.reckoner.usage;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reckoner.directory.Users;

/** Looks users up by key and remembers the latest, for one import: a file names each of them again and again. */
final class UserIds {
    private static final int REMEMBERED_MAX = 50_000;

    private final Users users;
    private final Map<String, Long> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    UserIds(Users users) {
        this.users = users;
    }

    /** The ids of the users of these keys; keys nobody has are left out. */
    Map<String, Long> of(Collection<String> keys) {
        var found = new HashMap<String, Long>();
        for (var key : keys) {
            found.computeIfAbsent(key, remembered::get);
        }
        var unknown =
                keys.stream().filter(key -> !found.containsKey(key)).distinct().toList();
        var looked = users.ids(unknown);
        remembered.putAll(looked);
        found.putAll(looked);
        return found;
    }
}
