package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.reckoner.directory.Users;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;

/**
 * Looks users up by key and remembers the latest: batches and files name each of them again and again. A user keeps key and id
 * for good, and is never taken out of the directory's table; a foreign key finds out should that ever be different.
 */
@ApplicationScoped
class UserIds {
    private static final int REMEMBERED_MAX = 100_000;

    @Inject
    Users users;

    @Inject
    TenantScope scope;

    private final Map<Named, Long> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Named, Long> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    private record Named(TenantId tenant, String key) {
        /** Keys that are numbered on have hashes close together, which a table of them would put into few places. */
        @Override
        public int hashCode() {
            return (tenant.hashCode() * 31 + key.hashCode()) * 0x9e3779b9;
        }
    }

    /** The ids of the users of these keys in the tenant the thread is in; keys nobody has are left out. */
    Map<String, Long> of(Collection<String> keys) {
        var tenant = scope.required();
        var found = new HashMap<String, Long>();
        var unknown = new LinkedHashSet<String>();
        synchronized (remembered) {
            for (var key : keys) {
                var id = remembered.get(new Named(tenant, key));
                if (id == null) {
                    unknown.add(key);
                } else {
                    found.put(key, id);
                }
            }
        }
        var looked = users.ids(unknown);
        synchronized (remembered) {
            looked.forEach((key, id) -> remembered.put(new Named(tenant, key), id));
        }
        found.putAll(looked);
        return found;
    }

    /** Forgets the tenant's users: one of them is not there. */
    void forget() {
        var tenant = scope.required();
        synchronized (remembered) {
            remembered.keySet().removeIf(named -> named.tenant().equals(tenant));
        }
    }
}
