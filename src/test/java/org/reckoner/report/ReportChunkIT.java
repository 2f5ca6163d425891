package org.reckoner.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.invoicing.BilledTenants;
import org.reckoner.it.As;
import org.reckoner.platform.Database;
import org.reckoner.rating.terms.SubscriptionType;

/** How the pieces of reports go to the database: what a driver makes of bytes by itself is seen in nothing but how much it sends. */
@ExtendWith(ArquillianExtension.class)
class ReportChunkIT {
    private static final int VERSION = 1000;
    private static final int BYTES = 300_000;

    @Inject
    ReportChunkStore chunks;

    @Inject
    WaitingReports waiting;

    @Inject
    BilledTenants billed;

    @Inject
    Database database;

    @Inject
    As as;

    @Resource
    UserTransaction transaction;

    @Test
    void aPieceIsSentAsFourBytesForThreeAndComesBackAsItWas() throws Exception {
        var tenant = billed.signed(SubscriptionType.MONTHLY, null);
        var report = waiting.make(tenant);
        var content = new byte[BYTES];
        new Random(20261122).nextBytes(content); // compressing leaves it as long as it is
        as.ownerIn(tenant, () -> {
            transaction.begin();
            try {
                var before = received();
                chunks.add(report, VERSION, 0, content);
                var sent = received() - before;
                assertTrue(sent < 1.5 * BYTES, sent + " bytes for " + BYTES + ": hexadecimal digits are twice as many");
                assertTrue(sent > BYTES || isEmbedded(), "the server counts what is sent");
                var out = new ByteArrayOutputStream();
                chunks.copy(new ReportFile(report, VERSION, "any.csv", "text/csv", BYTES), out);
                assertArrayEquals(content, out.toByteArray());
            } finally {
                transaction.rollback();
            }
            return null;
        });
    }

    /** By this connection so far; nothing of the embedded database, which is sent none. */
    private long received() {
        return isEmbedded()
                ? 0
                : database.call(c -> {
                    try (var query = c.prepareStatement("show session status like 'Bytes_received'")) {
                        var row = query.executeQuery();
                        row.next();
                        return row.getLong(2);
                    }
                });
    }

    private boolean isEmbedded() {
        return database.call(c -> "H2".equals(c.getMetaData().getDatabaseProductName()));
    }
}
