package org.reckoner.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.RequestId;
import org.reckoner.tenant.Billable;

/** What the server's own handlers are handed to write. */
@ExtendWith(ArquillianExtension.class)
class LogContextIT {
    private static final System.Logger LOG = System.getLogger("org.reckoner.operation.LogContextIT");

    @Inject
    As as;

    @Inject
    SampleTenants samples;

    @Test
    void aLineSaysTheTenantTheActorAndTheRequestByTheirIdsOnce() throws Exception {
        var tenant = samples.inUse(Billable.NONE, ZoneId.of("Europe/London"));
        RequestId.set("request-of-the-test");
        try {
            var lines = written(() -> as.administrator(tenant, () -> {
                LOG.log(System.Logger.Level.INFO, "event test.said number={0}", 7);
                return null;
            }));
            assertEquals(
                    Set.of("event test.said number={0} tenant=" + tenant.value()
                            + " actor=account-2 request=request-of-the-test"),
                    lines);
        } finally {
            RequestId.set(null);
        }
    }

    @Test
    void aLineOfNobodyIsLeftAsItIs() throws Exception {
        RequestId.set(null); // the one that runs this test
        assertEquals(Set.of("event test.alone"), written(() -> {
            LOG.log(System.Logger.Level.INFO, "event test.alone");
            return null;
        }));
    }

    /** What the first handler of the server takes of this logger meanwhile. */
    private static Set<String> written(Callable<?> work) throws Exception {
        var handler = Logger.getLogger("").getHandlers()[0];
        var ours = handler.getFilter();
        assertTrue(ours != null && ours.getClass().getName().contains("LogContext"), "no context on " + handler);
        var lines = new TreeSet<String>();
        Filter listening = (LogRecord entry) -> {
            var loggable = ours.isLoggable(entry);
            if (LOG.getName().equals(entry.getLoggerName())) {
                lines.add(entry.getMessage());
            }
            return loggable;
        };
        handler.setFilter(listening);
        try {
            work.call();
        } finally {
            handler.setFilter(ours);
        }
        return lines;
    }
}
