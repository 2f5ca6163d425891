package org.reckoner.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.reckoner.it.TestDatabase;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Database;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.Ids;
import org.reckoner.platform.ReadAhead;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.TenantScope;
import org.reckoner.settings.BusinessClock;

/**
 * The engine and the work of a node without its server, on a real database and a clock that a test moves. Each step of the stores is a
 * transaction of its own.
 */
final class LocalNode {
    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration RETRY_PAUSE = Duration.ofSeconds(10);

    /** Of all nodes: their ids come from the database otherwise. */
    private static final AtomicLong IDS = new AtomicLong(1);

    final RunEngine engine = new RunEngine();
    final WorkItems items = new WorkItems();
    final RunBook book = new RunBook();
    private final LocalDatabase database;

    LocalNode(String name, TestDatabase testDatabase, Clock clock, BillingProcess process) {
        database = new LocalDatabase(testDatabase);
        var ids = new LocalIds();
        book.definitions = new ProcessStore();
        book.definitions.database = database;
        book.runs = new RunStore();
        book.runs.database = database;
        book.runs.ids = ids;
        book.items = new ItemStore();
        book.items.database = database;
        book.items.ids = ids;
        book.claims = new ClaimStore();
        book.claims.database = database;
        book.node = new NodeName() {
            @Override
            public String get() {
                return name;
            }
        };
        book.callers = new CurrentCaller();
        book.business = new BusinessClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }
        };
        book.clock = clock;
        book.retryPause = RETRY_PAUSE;
        book.lease = LEASE;
        engine.book = book;
        engine.callers = book.callers;
        engine.processes = new Alone<>(process);
        items.book = book;
        items.callers = book.callers;
        items.scope = new OpenScope();
        items.ahead = new ReadAhead();
        items.processes = engine.processes;
    }

    /** What one tick of the timers does, one thing after the other. */
    void tick() throws Exception {
        renew();
        engine.advance(() -> false, () -> {});
        items.perform(() -> false);
    }

    /** Has something happen right before this node's next statement that begins so, in the middle of its transaction. */
    void before(String statement, Callable<?> something) {
        database.interruptions.put(statement, something);
    }

    void renew() throws Exception {
        engine.renew();
        items.renew();
    }

    private static final class LocalIds extends Ids {
        @Override
        public long next() {
            return IDS.getAndIncrement();
        }
    }

    private static final class LocalDatabase extends Database {
        private final TestDatabase database;
        private final Map<String, Callable<?>> interruptions = new HashMap<>();

        LocalDatabase(TestDatabase database) {
            this.database = database;
        }

        @Override
        public <T> T call(Work<T> work) {
            try (var connection = database.connect()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED); // as web.xml has it
                return committed(work, interrupted(connection));
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        }

        private Connection interrupted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    LocalDatabase.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            interrupt((String) arguments[0]);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void interrupt(String sql) throws Exception {
            for (var statement : List.copyOf(interruptions.keySet())) {
                if (sql.startsWith(statement)) {
                    interruptions.remove(statement).call();
                }
            }
        }

        private static <T> T committed(Work<T> work, Connection connection) throws SQLException {
            try {
                var result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static final class OpenScope extends TenantScope {
        @Override
        public <T> T within(TenantId tenant, Callable<T> work) throws Exception {
            return work.call();
        }
    }
}
