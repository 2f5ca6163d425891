package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.reckoner.platform.Races;
import org.reckoner.platform.RuleViolation;

/** Writes manifests to the billing server; one node at a time writes one. */
@ApplicationScoped
class ManifestWriter {
    private static final Duration LATELY = Duration.ofDays(1);

    @Inject
    Manifests manifests;

    @Inject
    Clock clock;

    @Inject
    BillingServer server;

    @Inject
    SharedStore stores;

    @Inject
    ExportFolder folder;

    /** Writes those of the dates that are behind and were not written for a while. */
    void write(Set<LocalDate> dates, Duration pause) throws IOException {
        if (dates.isEmpty()) {
            return;
        }
        var target = server.get();
        try (var store = stores.open(target)) {
            for (var date : dates) {
                var says = manifests.lease(date, pause);
                if (says.isPresent()) {
                    write(store, target.key(ManifestFile.keyOf(date)), date, says.getAsInt());
                }
            }
        }
    }

    private void write(ObjectStore store, String key, LocalDate date, int says) throws IOException {
        try (var file = folder.file()) {
            manifests.describe(date, file.path());
            var facts = ObjectFacts.of(file.path(), ManifestFile.CONTENT_TYPE);
            store.put(key, ObjectBytes.of(file.path()), facts);
            // looked for at once: the run may fail before its end, where what was put is looked for
            if (isThere(store, key, facts)) {
                Races.won(() -> {
                    manifests.written(date, says);
                    return null;
                });
            } else if (manifests.release(date)) {
                throw new RuleViolation(ExportProblem.NOT_KEPT, 1, date.toString());
            } else {
                manifests.want(date); // another node took the right to write it over, and wrote
            }
        } catch (IOException | RuntimeException e) {
            manifests.release(date);
            throw e;
        }
    }

    /** Those of the dates whose manifests are not on the store as they should be: lost, or written to another place. */
    Set<LocalDate> amiss(Set<LocalDate> dates) throws IOException {
        var amiss = new TreeSet<LocalDate>();
        var target = server.get();
        try (var store = stores.open(target)) {
            for (var date : dates) {
                if (manifests.exists(date) && !isThere(store, target.key(ManifestFile.keyOf(date)), date)) {
                    amiss.add(date);
                }
            }
        }
        return amiss;
    }

    /**
     * What was put on the store lately and is not there, or not of its size, though the store said it had taken it. What was
     * put there long ago may have been removed by its owner, what was put before the settings changed is at another place.
     */
    Set<ManifestEntry> notKept(LocalDate date) {
        var target = server.get();
        var since = later(server.changedAt(), clock.instant().minus(LATELY));
        var put = manifests.standing(date, since);
        if (put.isEmpty()) {
            return put;
        }
        try (var store = stores.open(target)) {
            var kept = store.sizes(target.key("date=" + date));
            put.removeIf(entry -> Long.valueOf(entry.size()).equals(kept.get(entry.key())));
        }
        if (!put.isEmpty()) {
            // another node may have put a newer version in between: only what still stands is missing
            put.retainAll(manifests.standing(date, since));
        }
        return put;
    }

    private static Instant later(Instant oneOrNull, Instant other) {
        return oneOrNull == null || oneOrNull.isBefore(other) ? other : oneOrNull;
    }

    private boolean isThere(ObjectStore store, String key, LocalDate date) throws IOException {
        try (var file = folder.file()) {
            manifests.describe(date, file.path());
            return isThere(store, key, ObjectFacts.of(file.path(), ManifestFile.CONTENT_TYPE));
        }
    }

    private static boolean isThere(ObjectStore store, String key, ObjectFacts facts) {
        return store.head(key).filter(found -> found.mayHold(facts)).isPresent();
    }
}
