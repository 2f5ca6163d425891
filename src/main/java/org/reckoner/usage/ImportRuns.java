package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.directory.NumberImport;
import org.reckoner.directory.UserImport;
import org.reckoner.event.NodeName;
import org.reckoner.platform.Beside;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.OpenToAll;
import org.reckoner.platform.Races;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.ChunkWork;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.RowChunks;

/**
 * Does the steps of uploaded files, on every node: takes one on by its lease, in the name of whoever uploaded it, and goes on
 * where a node that died has left it. Sessions and events are committed chunk by chunk together with how far the file is.
 */
@ApplicationScoped
public class ImportRuns {
    private static final System.Logger LOG = System.getLogger(ImportRuns.class.getName());
    private static final int ATTEMPTS_MAX = 4;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    ImportWorkStore store;

    @Inject
    ImportFileStore files;

    @Inject
    ImportStore imports;

    @Inject
    ImportTransactions transactions;

    @Inject
    UserImport userFiles;

    @Inject
    NumberImport numberFiles;

    @Inject
    SessionImport sessionFiles;

    @Inject
    PresenceImport presenceFiles;

    @Inject
    FactImport factFiles;

    @Inject
    CallRecords calls;

    @Inject
    ResourceUses resources;

    @Inject
    Sessions sessions;

    @Inject
    PresenceEvents presence;

    @Inject
    NodeName node;

    @Inject
    CurrentCaller callers;

    @Inject
    TenantScope scope;

    @Inject
    Clock clock;

    @Inject
    Beside beside;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    /** Does what waits, one step after the other, until nothing does or the server stops. */
    @OpenToAll("the timer's; each step is done in the name of who uploaded the file")
    public void work(BooleanSupplier stopping) {
        while (!stopping.getAsBoolean()) {
            var work = next();
            if (work.isEmpty()) {
                return;
            }
            work.ifPresent(this::perform);
        }
    }

    private Optional<ImportWork> next() {
        for (var waiting : store.waiting(clock.instant())) {
            var work = scope.inside(
                    waiting.tenant(),
                    () -> store.claim(waiting.id(), node.get(), clock.instant(), transactions.leaseUntil()));
            if (work.isPresent()) {
                return work;
            }
        }
        return Optional.empty();
    }

    private void perform(ImportWork work) {
        var requester = new Caller(
                work.requesterId(), work.requestedBy(), work.requestedBy(), Role.SYSTEM, null, Locale.ENGLISH, null);
        callers.run(
                requester,
                () -> scope.inside(work.tenant(), () -> {
                    guarded(work);
                    return null;
                }));
    }

    private void guarded(ImportWork work) {
        LOG.log(
                Level.INFO,
                "event import.step tenant={0} import={1} state={2}",
                work.tenant(),
                work.id(),
                work.state());
        try {
            step(work);
        } catch (ImportTransactions.Lost e) {
            LOG.log(Level.INFO, "event import.lost import={0}", work.id()); // cancelled, or another node's by now
        } catch (RuleViolation e) {
            transactions.fail(work, ImportMessage.of(e));
        } catch (Exception e) {
            broke(work, e);
        }
    }

    private void broke(ImportWork work, Exception e) {
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "event import.broke import=" + work.id() + " incident=" + incident, e);
        if (work.attempts() >= ATTEMPTS_MAX) {
            transactions.fail(work, ImportMessage.of(new RuleViolation(UsageProblem.IMPORT_BROKE, incident)));
        } else {
            transactions.leave(work, PAUSE.multipliedBy(work.attempts()));
        }
    }

    private void step(ImportWork work) throws IOException {
        var folder = Files.createDirectories(Path.of(dataFolder, "imports"));
        var file = Files.createTempFile(folder, "import-" + work.id() + "-", ".rows");
        try {
            try (var out = Files.newOutputStream(file)) {
                files.copy(work.id(), out);
            }
            if (work.state() == ImportState.CHECKING && isCheckedApart(work)) {
                checked(work, check(work, file));
            } else if (work.kind().isOfDirectory()) {
                importDirectory(work, file);
            } else {
                importUsage(work, file);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Somebody looks at what was found; who has sent the mode along with the usage has it done at one go. */
    private static boolean isCheckedApart(ImportWork work) {
        return work.mode() == null || work.kind().isOfDirectory();
    }

    private void checked(ImportWork work, ImportCounts counts) {
        var goesOn = work.mode() == ImportMode.GOOD_ROWS || work.mode() == ImportMode.ALL && counts.bad() == 0;
        transactions.finish(work, goesOn ? ImportState.IMPORTING : ImportState.CHECKED, counts);
    }

    private ImportCounts check(ImportWork work, Path file) {
        transactions.startOver(work);
        var notes = new ImportNotes(transactions, work, clock);
        var counts = switch (work.kind()) {
            case USERS, NUMBERS -> directoryFiles(work).check(file, notes);
            case SESSIONS -> sessionFiles.check(file, notes);
            case PRESENCE_EVENTS -> presenceFiles.check(file, notes);
            case CALLS -> factFiles.checkCalls(file, notes);
            case RESOURCES -> factFiles.checkResources(file, notes);
        };
        notes.write();
        return counts;
    }

    private void importUsage(ImportWork work, Path file) {
        if (work.rowsDone() == 0) {
            if (work.mode() == ImportMode.ALL) {
                // all or nothing is decided here, once for the whole file and right before its first row
                var counts = check(work, file);
                if (counts.bad() > 0) {
                    transactions.finish(work, ImportState.CHECKED, counts);
                    return;
                }
            } else {
                // a file that is broken in the middle is none: that is found out before its first row, too
                RowChunks.readThrough(file, layout(work));
            }
            transactions.begin(work);
        }
        switch (work.kind()) {
            case SESSIONS -> importRows(work, file, SessionLine.LAYOUT, lanes(work, SessionLine::key, sessions::take));
            case PRESENCE_EVENTS ->
                importRows(work, file, PresenceLine.LAYOUT, lanes(work, PresenceLine::key, inTurn(presence::take)));
            case CALLS -> importRows(work, file, CallLine.LAYOUT, lanes(work, CallLine::key, calls::take));
            case RESOURCES ->
                importRows(
                        work,
                        file,
                        ResourceLine.LAYOUT,
                        lanes(work, ResourceLine::key, (lines, turn) -> resources.take(lines)));
            case USERS, NUMBERS -> throw new IllegalArgumentException("no usage");
        }
        transactions.finish(
                work, ImportState.DONE, imports.view(work.id()).orElseThrow().counts());
    }

    private static CsvLayout<?> layout(ImportWork work) {
        return switch (work.kind()) {
            case SESSIONS -> SessionLine.LAYOUT;
            case PRESENCE_EVENTS -> PresenceLine.LAYOUT;
            case CALLS -> CallLine.LAYOUT;
            case RESOURCES -> ResourceLine.LAYOUT;
            case USERS, NUMBERS -> throw new IllegalArgumentException("no usage");
        };
    }

    private static <L> void importRows(ImportWork work, Path file, CsvLayout<L> layout, ImportLanes<L> lanes) {
        try {
            new RowChunks<>(layout).read(file, work.rowsDone(), lanes::take);
            lanes.end();
        } finally {
            lanes.leave();
        }
    }

    private <L> ImportLanes<L> lanes(ImportWork work, Function<L, String> key, ImportRows<L> kind) {
        return new ImportLanes<>(beside.workers(), key, (chunk, turn) -> transactions.take(work, chunk, kind, turn));
    }

    /** Of what changes rows that the next chunk changes, too: its rows are read while the chunk before is imported, no more. */
    private static <L> ImportRows<L> inTurn(ChunkWork<L> kind) {
        return (lines, turn) -> {
            turn.await();
            return kind.take(lines);
        };
    }

    private CsvImport directoryFiles(ImportWork work) {
        return work.kind() == ImportKind.USERS ? userFiles : numberFiles;
    }

    /** A file of users or numbers begins anew after an interruption: what is there already is left as it is. */
    private void importDirectory(ImportWork work, Path file) {
        transactions.startOver(work);
        var notes = new ImportNotes(transactions, work, clock);
        var counts = work.mode() == ImportMode.ALL
                ? Races.won(() -> directoryFiles(work).importAll(file, notes))
                : directoryFiles(work).importGoodRows(file, notes);
        notes.write();
        transactions.finish(work, ImportState.DONE, counts);
    }
}
