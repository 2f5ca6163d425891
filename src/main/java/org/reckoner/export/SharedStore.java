package org.reckoner.export;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The billing server's store, opened once for all who use it: to make a client takes longer than to send an object. Changed
 * settings open another one; the old one is closed when the last of its users has given it back.
 */
@ApplicationScoped
class SharedStore {
    private Opened current;

    /** A store with how many use it. */
    private static final class Opened {
        private final PureConnectServer server;
        private final ObjectStore store;
        private int users;

        Opened(PureConnectServer server) {
            this.server = server;
            this.store = server.open();
        }
    }

    /** Lends the store of these settings; closing it gives it back. */
    synchronized ObjectStore open(PureConnectServer server) {
        if (current == null || !current.server.equals(server)) {
            retire();
            current = new Opened(server);
        }
        current.users++;
        return new Lent(current);
    }

    private synchronized void giveBack(Opened opened) {
        opened.users--;
        if (opened.users == 0 && opened != current) {
            opened.store.close();
        }
    }

    @PreDestroy
    synchronized void retire() {
        if (current != null && current.users == 0) {
            current.store.close();
        }
        current = null;
    }

    /** One user's hold on the store. */
    private final class Lent implements ObjectStore {
        private final Opened opened;
        private final AtomicBoolean closed = new AtomicBoolean();

        Lent(Opened opened) {
            this.opened = opened;
        }

        @Override
        public StoredObject put(String key, ObjectBytes bytes, ObjectFacts facts) {
            return opened.store.put(key, bytes, facts);
        }

        @Override
        public Optional<StoredObject> head(String key) {
            return opened.store.head(key);
        }

        @Override
        public Map<String, Long> sizes(String below) {
            return opened.store.sizes(below);
        }

        @Override
        public void check(String prefix) {
            opened.store.check(prefix);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                giveBack(opened);
            }
        }
    }
}
