package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.event.NodeName;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** Who may write which date's manifest, and what it says; each step one short transaction. */
@ApplicationScoped
@Transactional
public class Manifests {
    /** This lease is not renewed while a manifest is written, hence longer than others. */
    private static final int UNRENEWED = 2;

    /** After so many pauses a manifest is written however little it has grown. */
    private static final int LONG_PAUSES = 30;

    @Inject
    ManifestStore store;

    @Inject
    NodeName node;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.lease")
    Duration lease;

    /** The dates whose manifests say less than they should. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Set<LocalDate> behind() {
        return store.behind();
    }

    /**
     * Takes the right to write a manifest that is behind.
     *
     * @param pause how long ago it must have been written at least, so that many tenants are one rewrite
     * @return what it will say at least, or empty where it is up to date or another node writes it
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public OptionalInt lease(LocalDate date, Duration pause) {
        var now = clock.instant();
        var asked = new ManifestStore.Lease(
                now,
                now.plus(lease.multipliedBy(UNRENEWED)),
                now.minus(pause),
                now.minus(pause.multipliedBy(LONG_PAUSES)));
        var says = store.lease(date, node.get(), asked);
        return says == 0 ? OptionalInt.empty() : OptionalInt.of(says);
    }

    /** Writes down, in a file, what a date's manifest has to say. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void describe(LocalDate date, Path file) {
        try {
            ManifestFile.write(file, date, each -> store.entries(date, each));
        } catch (IOException e) {
            throw StoreException.ofFolder(file.getParent(), StoreException.Attempt.WRITE, e);
        }
    }

    /**
     * Records what a manifest says now. Where the right to write it was lost meanwhile, another node may have written before
     * or after: then it is wanted once more, since the older content may be the one that is there.
     */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void written(LocalDate date, int says) {
        if (!store.written(date, node.get(), says, clock.instant())) {
            store.want(date, 1);
        }
    }

    /** What was put on the store since then for a date, leaving out what a newer version is about to replace. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Set<ManifestEntry> standing(LocalDate date, Instant since) {
        return store.standing(date, since);
    }

    /** Has a manifest that is not on the store as it should be written again. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public void want(LocalDate date) {
        store.want(date, 1);
    }

    /** Whether a date has a manifest, written or to be written. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean exists(LocalDate date) {
        return store.exists(date);
    }

    /** Gives the right to write a manifest back without having written it; false where it was lost meanwhile. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public boolean release(LocalDate date) {
        return store.release(date, node.get());
    }
}
