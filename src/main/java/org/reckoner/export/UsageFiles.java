package org.reckoner.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.platform.TenantId;

/** The files of a date of several tenants, written one after the other as their users are read. */
final class UsageFiles {
    private final Iterator<Begin> remaining;
    private final Map<TenantId, UsageFile> finished = new LinkedHashMap<>();
    private UsageDraft current;

    /** Begins a file when its turn comes. */
    @FunctionalInterface
    interface Begin {
        UsageDraft draft() throws IOException;
    }

    /** What tells the users of the files, in the files' order. */
    @FunctionalInterface
    interface Users {
        void each(Visitor visitor);
    }

    /** Is told a user of a tenant. */
    @FunctionalInterface
    interface Visitor {
        void user(TenantId tenant, String userId);
    }

    private UsageFiles(List<Begin> files) {
        remaining = files.iterator();
    }

    /** Writes them all; some may have no users. */
    static Map<TenantId, UsageFile> write(List<Begin> files, Users users) throws IOException {
        var all = new UsageFiles(files);
        try {
            users.each(all::add);
            while (all.next()) {
                continue;
            }
            return all.finished;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (all.current != null) {
                all.current.close();
            }
        }
    }

    private void add(TenantId tenant, String userId) {
        try {
            while (current == null || !current.tenant().id().equals(tenant)) {
                if (!next()) {
                    throw new IllegalStateException("a user of a tenant that has no file");
                }
            }
            current.add(userId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the current file and begins the next, if there is one. */
    private boolean next() throws IOException {
        if (current != null) {
            finished.put(current.tenant().id(), current.finish());
            current = null;
        }
        if (!remaining.hasNext()) {
            return false;
        }
        current = remaining.next().draft();
        return true;
    }
}
