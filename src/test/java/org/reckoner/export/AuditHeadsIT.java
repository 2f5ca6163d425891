package org.reckoner.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.audit.AuditSealer;
import org.reckoner.audit.AuditWriter;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;

/** The ends of the audit's chains leave the house beside the manifests, and say so when a chain is cut at home. */
@ExtendWith(ArquillianExtension.class)
class AuditHeadsIT {
    @Inject
    ExportBench bench;

    @Inject
    AuditWriter writer;

    @Inject
    AuditSealer sealer;

    @Inject
    SampleTenants samples;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    As as;

    private Path root;
    private Instant today;
    private TenantId tenant;

    @BeforeEach
    void open() throws Exception {
        root = bench.open();
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        writer.write(tenant, 3);
        sealer.seal();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void yesterdaysHeadsAreStoredOnceAndFindAChainThatWasCutAtHome() throws Exception {
        var last = verified();
        sealedAt(last - 1, today.minusMillis(1));
        sealedAt(last, today);
        settle();
        var heads = heads();
        assertEquals(today.toString(), heads.getString("sealed_until"));
        assertEquals(heads.getJsonArray("chains").size(), heads.getInt("chain_count"));
        var head = own(heads).orElseThrow();
        assertEquals(last - 1, head.getInt("position"), "what was sealed today is told tomorrow");
        assertEquals(hashAt(last - 1), head.getString("sha256"));
        var bytes = Files.readAllBytes(file());
        settle();
        assertEquals(new String(bytes), Files.readString(file()), "a day that is over stays as it was");

        cut(last - 1);
        assertEquals(last - 2, verified(), "by itself the chain is whole");
        assertTrue(head.getInt("position") > verified(), "outside it is known to have been longer");
    }

    @Test
    void whatWasSealedTodayAloneIsNotTold() throws Exception {
        sealedAt(1, today);
        settle();
        assertTrue(!Files.exists(file()) || own(heads()).isEmpty());
    }

    private void settle() throws Exception {
        bench.settle(ExportBench.freshDate());
    }

    private Path file() {
        return root.resolve(
                AuditHeads.keyOf(LocalDate.ofInstant(today, ZoneOffset.UTC).minusDays(1)));
    }

    private JsonObject heads() throws IOException {
        try (var json = Json.createReader(Files.newBufferedReader(file()))) {
            return json.readObject();
        }
    }

    private Optional<JsonObject> own(JsonObject heads) {
        return heads.getJsonArray("chains").getValuesAs(JsonObject.class).stream()
                .filter(head -> head.getJsonNumber("chain").longValue() == tenant.value())
                .findFirst();
    }

    /** How long the chain is by its own account. */
    private long verified() throws Exception {
        var verdict = as.ownerIn(tenant, () -> sealer.verify().get(0));
        assertNull(verdict.fault());
        return verdict.sealed();
    }

    /** All seals from a position on. */
    private void sealedAt(long position, Instant moment) {
        sql(
                "update audit_seal set sealed_at = ? where chain_id = ? and position >= ?",
                Database.stored(moment),
                tenant.value(),
                position);
    }

    /** As somebody with the database's password would, who knows how chains are made. */
    private void cut(long position) {
        sql(
                "delete from audit_entry where id in"
                        + " (select entry_id from audit_seal where chain_id = ? and position >= ?)",
                tenant.value(),
                position);
        sql("delete from audit_seal where chain_id = ? and position >= ?", tenant.value(), position);
        sql(
                "update audit_chain set position = ?, head_hash = ? where chain_id = ?",
                position - 1,
                hashAt(position - 1),
                tenant.value());
    }

    private String hashAt(long position) {
        return database.call(c -> {
            try (var query = c.prepareStatement("select hash from audit_seal where chain_id = ? and position = ?")) {
                query.setLong(1, tenant.value());
                query.setLong(2, position);
                var row = query.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
    }

    private void sql(String statement, Object... values) {
        database.call(c -> {
            try (var update = c.prepareStatement(statement)) {
                for (var i = 0; i < values.length; i++) {
                    update.setObject(i + 1, values[i]);
                }
                return update.executeUpdate();
            }
        });
    }
}
