package org.reckoner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.reckoner.it.SampleTenants;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

/** A boundary that works over JPA and over plain JDBC in one transaction. */
@ApplicationScoped
@Transactional
public class TransactionProbe {
    private static final int ENTITIES = 101;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    Ids ids;

    @Inject
    Event<AuditEvents> audit;

    /** What a transaction saw of itself. */
    public record Seen(long tenant, int rows) {}

    /** Thrown to have a transaction rolled back. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Seen seen;

        Broken(Seen seen) {
            super("as the test asked");
            this.seen = seen;
        }

        public Seen seen() {
            return seen;
        }
    }

    /** Makes a tenant over JPA and a row that hangs on it over JDBC. */
    @OpenToAll("a test")
    public Seen write() {
        var tenant = tenants.create(SampleTenants.details(Billable.NONE, LONDON));
        database.em().flush();
        var rows = count("select count(*) from tenant where id = ?", tenant);
        database.call(c -> {
            try (var insert =
                    c.prepareStatement("insert into tenant_product (tenant_id, product) values (?, 'VOICE')")) {
                insert.setLong(1, tenant);
                return insert.executeUpdate();
            }
        });
        return new Seen(tenant, rows);
    }

    /** The same, and then fails. */
    @OpenToAll("a test")
    public void writeAndFail() {
        throw new Broken(write());
    }

    /** Takes ids for entities and then for rows, of both more than a block. */
    @OpenToAll("a test")
    public void takeIds() {
        audit.fire(new AuditEvents(IntStream.range(0, ENTITIES)
                .mapToObj(i -> AuditEvent.of(null, "probe.asked", "probe", i))
                .toList()));
        for (var i = 0; i <= Ids.BLOCK; i++) {
            ids.next();
        }
    }

    /** How much of it is there, over a connection of its own. */
    @OpenToAll("a test")
    @Transactional(Transactional.TxType.NEVER)
    public int left(long tenant) {
        return count("select count(*) from tenant where id = ?", tenant)
                + count("select count(*) from tenant_product where tenant_id = ?", tenant);
    }

    private int count(String sql, long tenant) {
        return database.call(c -> {
            try (var query = c.prepareStatement(sql)) {
                query.setLong(1, tenant);
                var row = query.executeQuery();
                row.next();
                return row.getInt(1);
            }
        });
    }
}
