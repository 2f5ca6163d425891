package org.reckoner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;

/** JPA and plain JDBC are one transaction on the workers' threads too, where the server does not share a connection itself. */
@ExtendWith(ArquillianExtension.class)
class WorkerTransactionIT {
    @Inject
    TransactionProbe probe;

    @Inject
    As as;

    @Resource
    ManagedExecutorService executor;

    @Test
    void jdbcSeesWhatJpaWroteBeforeInTheSameTransaction() throws Exception {
        var seen = onWorker(() -> probe.write());

        assertEquals(1, seen.rows());
        assertEquals(2, probe.left(seen.tenant()), "and both are kept");
    }

    @Test
    void nothingOfEitherIsLeftWhenTheTransactionFails() {
        var thrown = assertThrows(
                ExecutionException.class,
                () -> onWorker(() -> {
                    probe.writeAndFail();
                    return null;
                }));

        var broken = assertInstanceOf(TransactionProbe.Broken.class, thrown.getCause());
        assertEquals(1, broken.seen().rows());
        assertEquals(0, probe.left(broken.seen().tenant()));
    }

    @Test
    void theSameHoldsInARequest() throws Exception {
        var broken = assertThrows(
                TransactionProbe.Broken.class,
                () -> as.owner(() -> {
                    probe.writeAndFail();
                    return null;
                }));

        assertEquals(1, broken.seen().rows());
        assertEquals(0, probe.left(broken.seen().tenant()));
    }

    @Test
    void idsOfEntitiesAndOfRowsDoNotWaitForEachOther() throws Exception {
        as.owner(() -> {
            probe.takeIds(); // each would be refused when it waited for itself for too long
            return null;
        });
    }

    private <T> T onWorker(Callable<T> work) throws Exception {
        return executor.submit(() -> as.owner(work)).get(1, TimeUnit.MINUTES);
    }
}
