package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;

/**
 * Files of users, sessions and presence events on their way into the tenant the thread is in: uploaded, tried in a dry run, then,
 * if somebody chooses so, imported. The file and how far it is are in the database: whichever node is there goes on with it.
 */
@ApplicationScoped
public class Imports {
    /** The most files a tenant may have that are not done with. */
    static final int OPEN_MAX = 20;

    /** Files a list shows. */
    static final int LIST_MAX = 20;

    /** Bad rows a page shows; the download has all. */
    static final int SHOWN_MAX = 200;

    private static final System.Logger LOG = System.getLogger(Imports.class.getName());
    private static final Duration KEPT_OPEN = Duration.ofDays(7);
    private static final Duration KEPT_DONE = Duration.ofDays(90);
    private static final int NAME_MAX = 200;

    @Inject
    ImportStore store;

    @Inject
    ImportFileStore files;

    @Inject
    ImportBadRowStore badRows;

    @Inject
    Ids ids;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<FileWaits> waits;

    @Inject
    Clock clock;

    /**
     * Stores a file and has it checked.
     *
     * @param mode what is to be done after that without asking again, or null
     * @param fileName how its owner calls it
     * @return the id by which it is asked for from now on
     * @throws RuleViolation {@link UsageProblem#FILE_TOO_LARGE}, {@link UsageProblem#TOO_MANY_FILES}
     */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public long begin(ImportKind kind, ImportMode mode, String fileName, InputStream content) {
        mayImport(kind);
        sweep();
        if (store.open() >= OPEN_MAX) {
            throw new RuleViolation(UsageProblem.TOO_MANY_FILES);
        }
        var caller = callers.required();
        var id = ids.next();
        var name = fileName == null ? "" : fileName.substring(0, Math.min(fileName.length(), NAME_MAX));
        store.add(new ImportStore.Begun(id, kind, mode, name, caller.name(), caller.accountId(), clock.instant()));
        try {
            store.uploaded(id, files.store(id, content));
            waits.fire(new FileWaits(id));
            return id;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "event import.not-stored import=" + id, e);
            forget(id);
            throw new RuleViolation(UsageProblem.FILE_NOT_STORED);
        } catch (RuleViolation e) {
            forget(id);
            throw e;
        }
    }

    /** How far a file is. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public ImportView view(long id) {
        return store.view(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** The tenant's files, the latest first, {@link #LIST_MAX} at most. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public List<ImportView> latest() {
        return store.latest(LIST_MAX);
    }

    /**
     * Imports all rows or none. The file is checked again right before its first row is imported; from then on it is imported to
     * its end, whatever happens to the server, and rows that somebody else contradicts meanwhile are listed.
     *
     * @throws RuleViolation {@link UsageProblem#HAS_BAD_ROWS} where the dry run has found bad ones
     */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void importAll(long id) {
        if (view(id).counts().bad() > 0) {
            throw new RuleViolation(UsageProblem.HAS_BAD_ROWS);
        }
        choose(id, ImportMode.ALL);
    }

    /** Imports the good rows. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void importGoodRows(long id) {
        choose(id, ImportMode.GOOD_ROWS);
    }

    private void choose(long id, ImportMode mode) {
        mayImport(view(id).kind());
        if (!store.choose(id, mode)) {
            throw new RuleViolation(UsageProblem.NOT_AT_THIS_STEP);
        }
        waits.fire(new FileWaits(id));
    }

    /** Forgets a file that is not being imported. */
    @Transactional
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void cancel(long id) {
        view(id);
        if (!store.isDeletable(id)) {
            throw new RuleViolation(UsageProblem.NOT_AT_THIS_STEP);
        }
        forget(id);
    }

    /** The first bad rows of the last step, {@link #SHOWN_MAX} at most. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public List<ImportMessage> firstBadRows(long id) {
        view(id);
        return badRows.first(id, SHOWN_MAX);
    }

    /**
     * All bad rows of the last step, in the order of lines.
     *
     * @param visitor gets them one by one; must not use the database meanwhile
     */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void eachBadRow(long id, Consumer<ImportMessage> visitor) {
        if (view(id).state().isRunning()) {
            throw new RuleViolation(UsageProblem.NOT_AT_THIS_STEP);
        }
        badRows.each(id, Integer.MAX_VALUE, visitor);
    }

    /** A program that may send usage may not bring users or numbers in by a file. */
    private void mayImport(ImportKind kind) {
        var needed = switch (kind) {
            case USERS, NUMBERS -> Privilege.EDIT_USERS;
            case SESSIONS, PRESENCE_EVENTS, CALLS, RESOURCES -> Privilege.IMPORT_USAGE;
        };
        if (!callers.required().may(needed)) {
            throw new RuleViolation(PlatformProblem.FORBIDDEN, needed.name());
        }
    }

    private void sweep() {
        var now = clock.instant();
        store.left(now.minus(KEPT_OPEN), now.minus(KEPT_DONE)).forEach(this::forget);
    }

    private void forget(long id) {
        badRows.delete(id);
        files.delete(id);
        store.delete(id);
    }
}
