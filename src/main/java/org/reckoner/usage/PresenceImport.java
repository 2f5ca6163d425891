package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RepeatedKeys;
import org.reckoner.rating.PresenceEvent;

/** Tries files of presence events: {@code event_id,user_id,client,at,presence}. */
@ApplicationScoped
public class PresenceImport {
    @Inject
    PresenceEvents events;

    /** Says what an import would do. Changes nothing. */
    @Requires(Privilege.IMPORT_USAGE)
    public ImportCounts check(Path file, ImportLog log) {
        var seen = new SeenRows<PresenceEvent>(RepeatedKeys.of(file, PresenceLine.LAYOUT));
        return new CsvChunks<>(PresenceLine.LAYOUT, log, lines -> {
                    var keys = lines.stream().map(PresenceLine::key).toList();
                    var changes = events.check(lines, stored -> seen.after(keys, stored));
                    seen.remember(changes.added);
                    return changes.result();
                })
                .read(file);
    }
}
