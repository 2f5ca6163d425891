package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.RowChunks;

/** What is committed together while a file is imported: rows and how far the file is, so that neither is without the other. */
@ApplicationScoped
@Transactional
public class ImportTransactions {
    @Inject
    ImportWorkStore store;

    @Inject
    ImportFileStore files;

    @Inject
    ImportBadRowStore badRows;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "reckoner.lease")
    Duration lease;

    /** Thrown where a step goes on that is not this node's any more; nothing of its transaction stays. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("another node has the file", null, false, false);
        }
    }

    Instant leaseUntil() {
        return clock.instant().plus(lease);
    }

    /**
     * Imports a chunk's rows and notes that they are.
     *
     * @return what became of them
     */
    @Requires(Privilege.IMPORT_USAGE)
    public <L> ImportCounts take(ImportWork work, RowChunks.Chunk<L> chunk, ImportRows<L> kind, ImportTurn turn) {
        var lines = chunk.lines();
        var result = lines.isEmpty() ? new ChunkResult(ImportCounts.NONE, List.of()) : kind.take(lines, turn);
        turn.await(); // behind it stands how far the file is
        var bad = new ArrayList<>(chunk.malformed());
        bad.addAll(result.bad());
        bad.sort(Comparator.comparingLong(BadRow::line));
        var counts = result.counts().plus(new ImportCounts(0, 0, 0, bad.size()));
        var step = new ImportWorkStore.Step(
                chunk.rowsBefore(), chunk.rowsAfter(), work.percentOf(chunk.bytes()), counts, leaseUntil());
        if (!store.advance(work, step)) {
            throw new Lost();
        }
        badRows.add(work.id(), bad.stream().map(ImportMessage::of).toList());
        return counts;
    }

    /** Notes how far a step is that changes nothing, or is one transaction: apart from that one, so that it is seen. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void note(ImportWork work, int percent, ImportCounts soFar, List<BadRow> bad) {
        if (!store.note(work, percent, soFar, leaseUntil())) {
            throw new Lost();
        }
        badRows.add(work.id(), bad.stream().map(ImportMessage::of).toList());
    }

    /** Forgets what a step that begins anew has found. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void startOver(ImportWork work) {
        if (!store.note(work, 0, ImportCounts.NONE, leaseUntil())) {
            throw new Lost();
        }
        badRows.delete(work.id());
    }

    /** The next row is the first that is imported. */
    @Requires(Privilege.IMPORT_USAGE)
    public void begin(ImportWork work) {
        startOver(work);
        if (!store.begin(work)) {
            throw new Lost();
        }
    }

    /** Ends a step. What a file's rows came to is audited when it is imported. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void finish(ImportWork work, ImportState state, ImportCounts counts) {
        if (!store.note(work, 100, counts, leaseUntil()) || !store.leave(work, state, null, null)) {
            throw new Lost();
        }
        if (state == ImportState.DONE) {
            files.delete(work.id());
            noteImported(work, counts);
        }
    }

    private void noteImported(ImportWork work, ImportCounts counts) {
        var action = switch (work.kind()) {
            case USERS, NUMBERS -> null; // directory audits its own
            case SESSIONS -> "sessions.imported";
            case PRESENCE_EVENTS -> "presence.imported";
            case CALLS -> "calls.imported";
            case RESOURCES -> "resources.imported";
        };
        if (action != null) {
            audit.fire(AuditEvent.of(work.tenant(), action, "import", work.id()).changed(null, counts));
        }
    }

    /** Gives a file up. What was imported before stays. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void fail(ImportWork work, ImportMessage why) {
        if (store.leave(work, ImportState.FAILED, why, null)) {
            files.delete(work.id());
        }
    }

    /** Leaves a step to be taken on again, by whichever node. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void leave(ImportWork work, Duration pause) {
        store.leave(work, null, null, clock.instant().plus(pause));
    }
}
