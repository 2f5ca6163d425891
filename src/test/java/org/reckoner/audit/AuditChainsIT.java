package org.reckoner.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.ChainVerdict.Fault;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;

/** The audit as somebody with the database's password would have it, and what the seals say to that. */
@ExtendWith(ArquillianExtension.class)
class AuditChainsIT {
    @Inject
    AuditWriter writer;

    @Inject
    AuditLog log;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditChains chains;

    @Inject
    Database database;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    @Resource
    ManagedExecutorService executor;

    private TenantId tenant;

    @BeforeEach
    void freshTenant() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        write(5);
        sealer.seal();
    }

    @Test
    void whatWasSealedIsFoundRight() throws Exception {
        var verdict = verify();
        assertNull(verdict.fault());
        assertTrue(verdict.sealed() >= 5, verdict.toString());
        write(1);
        sealer.seal();
        assertEquals(verdict.sealed() + 1, verify().sealed());
        assertNotEquals(verdict.head(), verify().head());
    }

    @Test
    void aChangedEntryIsFound() throws Exception {
        var entry = entryAt(3);
        sql("update audit_entry set actor = 'somebody else' where id = ?", entry);
        assertBroken(Fault.CHANGED, 3, entry);
    }

    @Test
    void anEntryMovedToAnotherTenantIsFound() throws Exception {
        sql("update audit_entry set tenant_id = null where id = ?", entryAt(2));
        assertBroken(Fault.CHANGED, 2, entryAt(2));
    }

    @Test
    void aDeletedEntryIsFound() throws Exception {
        var entry = entryAt(2);
        sql("delete from audit_entry where id = ?", entry);
        assertBroken(Fault.MISSING, 2, entry);
    }

    @Test
    void anEntryDeletedWithItsSealIsFound() throws Exception {
        var entry = entryAt(2);
        sql("delete from audit_entry where id = ?", entry);
        sql("delete from audit_seal where entry_id = ?", entry);
        assertBroken(Fault.SEALS_MISSING, 2, null);
    }

    @Test
    void aCutTailIsFound() throws Exception {
        var last = verify().sealed();
        var entry = entryAt(last);
        sql("delete from audit_entry where id = ?", entry);
        sql("delete from audit_seal where entry_id = ?", entry);
        assertBroken(Fault.CUT, last, null);
    }

    @Test
    void anEntryThatWasKeptFromTheSealerIsFound() throws Exception {
        write(1);
        sql("delete from audit_unsealed where chain_id = ?", tenant.value());
        sql(
                "update audit_entry set recorded_at = '2026-01-01 00:00:00.000000' where tenant_id = ?"
                        + " and not exists (select 1 from audit_seal s where s.entry_id = audit_entry.id)",
                tenant.value());
        assertEquals(Fault.UNSEALED, verify().fault());
    }

    @Test
    void writersAndSealersOnSeveralNodesDoNotDisturbEachOther() throws Exception {
        var before = verify().sealed();
        var work = new ArrayList<Future<?>>();
        for (var i = 0; i < 4; i++) {
            work.add(executor.submit(() -> {
                for (var n = 0; n < 10; n++) {
                    writer.write(tenant, 1);
                }
            }));
            work.add(executor.submit(sealer::seal));
        }
        for (var each : work) {
            each.get();
        }
        sealer.seal();
        var verdict = verify();
        assertNull(verdict.fault(), verdict.toString());
        assertEquals(before + 40, verdict.sealed());
    }

    @Test
    void theHeadsOfAMomentStayTheSame() throws Exception {
        var moment = Instant.parse("2999-01-01T00:00:00Z");
        var first = heads(moment);
        assertEquals(List.copyOf(first), List.copyOf(heads(moment)));
        assertTrue(first.stream().anyMatch(h -> h.startsWith(tenant.value() + " ")), first.toString());
        assertEquals(new TreeSet<>(), heads(Instant.parse("2001-01-01T00:00:00Z")));
    }

    @Test
    void entriesAreFoundByEachOfTheirSides() throws Exception {
        as.ownerIn(tenant, () -> {
            assertEquals(5, log.page("chain.tested", 0, 100).total());
            assertEquals(1, total(new AuditSearch(null, "chain.tested", "subject-2", null, null)));
            assertEquals(5, total(new AuditSearch("tester", null, null, null, null)));
            assertEquals(0, total(new AuditSearch("ester", null, null, null, null)));
            assertEquals(0, total(new AuditSearch("test%", null, null, null, null)));
            assertEquals(0, total(new AuditSearch("tester", null, null, Instant.parse("2999-01-01T00:00:00Z"), null)));
            assertEquals(5, total(new AuditSearch("tester", null, null, null, Instant.parse("2999-01-01T00:00:00Z"))));
            return null;
        });
    }

    private int total(AuditSearch search) {
        return log.page(search, 0, 10).total();
    }

    private TreeSet<String> heads(Instant moment) throws Exception {
        var found = new TreeSet<String>();
        as.owner(() -> {
            chains.headsAt(moment, (chain, position, hash) -> found.add(chain + " " + position + " " + hash));
            return null;
        });
        return found;
    }

    private void write(int count) {
        writer.write(tenant, count);
    }

    private ChainVerdict verify() throws Exception {
        return as.ownerIn(tenant, () -> sealer.verify().get(0));
    }

    private void assertBroken(Fault fault, long position, Long entry) throws Exception {
        var verdict = verify();
        assertEquals(fault, verdict.fault());
        assertEquals(position, verdict.position());
        assertEquals(entry, verdict.entryId());
    }

    private long entryAt(long position) {
        return database.call(c -> {
            try (var query =
                    c.prepareStatement("select entry_id from audit_seal where chain_id = ? and position = ?")) {
                query.setLong(1, tenant.value());
                query.setLong(2, position);
                var row = query.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }

    private void sql(String statement, long value) {
        database.call(c -> {
            try (var update = c.prepareStatement(statement)) {
                update.setLong(1, value);
                return update.executeUpdate();
            }
        });
    }
}
