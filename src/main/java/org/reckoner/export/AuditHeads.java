package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.reckoner.audit.AuditChains;

/**
 * Takes the ends of the audit's chains out of the house, beside the manifests: one object for each day that is over (in UTC, by the
 * real clock), so that somebody who cuts the audit's end off in the database is found out. A day's object never changes, since
 * seals are only added; it is no part of the manifests, whose bytes depend on usage alone.
 */
@ApplicationScoped
class AuditHeads {
    @Inject
    AuditChains chains;

    @Inject
    ExportFolder folder;

    @Inject
    Clock clock;

    static String keyOf(LocalDate date) {
        return "audit/date=" + date + "/heads.json";
    }

    /** Stores yesterday's object, unless it is there or there was nothing to tell. */
    void write(ObjectStore store, PureConnectServer target) throws IOException {
        var date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        try (var file = folder.file()) {
            if (describe(file.path(), date) > 0) {
                var key = target.key(keyOf(date));
                var facts = ObjectFacts.of(file.path(), ManifestFile.CONTENT_TYPE);
                if (store.head(key).filter(there -> there.mayHold(facts)).isEmpty()) {
                    store.put(key, ObjectBytes.of(file.path()), facts);
                }
            }
        }
    }

    /** @return how many chains there were */
    int describe(Path path, LocalDate date) throws IOException {
        var end = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var count = new int[1];
        try (var out = Files.newOutputStream(path);
                var json = Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createGenerator(out)) {
            json.writeStartObject().write("sealed_until", end.toString()).writeStartArray("chains");
            chains.headsAt(end, (chain, position, hash) -> {
                json.writeStartObject()
                        .write("chain", chain)
                        .write("position", position)
                        .write("sha256", hash)
                        .writeEnd();
                count[0]++;
            });
            json.writeEnd().write("chain_count", count[0]).writeEnd();
        }
        return count[0];
    }
}
