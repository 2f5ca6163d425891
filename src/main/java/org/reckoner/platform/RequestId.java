package org.reckoner.platform;

import java.util.Optional;

/** The name of the request that this thread answers, the same in the log, in the answer's header and on error pages. */
public final class RequestId {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Says which request the thread answers from now on; null: none. */
    public static void set(String id) {
        if (id == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(id);
        }
    }

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
