package org.reckoner.usage;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.reckoner.directory.UserImport;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantScope;
import org.reckoner.platform.csv.CsvImport;

/**
 * Files of users and sessions on their way into the tenant the thread is in: uploaded, tried in a dry run, then, if somebody
 * chooses so, imported. Steps run in the background on the node that has the file.
 */
@ApplicationScoped
public class Imports {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int OPEN_MAX = 50;

    @Inject
    UploadFolder folder;

    @Inject
    ImportSteps steps;

    @Inject
    UserImport users;

    @Inject
    SessionImport sessions;

    @Inject
    TenantScope scope;

    @Inject
    CurrentCaller callers;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();

    /**
     * Puts a file aside and starts its dry run.
     *
     * @param fileName how its owner calls it
     * @return the id by which it is asked for from now on
     */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public String begin(ImportKind kind, String fileName, InputStream content) {
        sweep();
        if (uploads.size() >= OPEN_MAX) {
            throw new RuleViolation(UsageProblem.TOO_MANY_FILES);
        }
        var tenant = scope.required();
        var id = UUID.randomUUID().toString();
        var file = folder.store(id, content);
        var stored =
                new Upload.Stored(file, fileName, size(file), callers.required().locale(), clock.instant());
        var upload = new Upload(id, tenant, kind, stored);
        uploads.put(id, upload);
        start(upload, () -> steps.check(upload, importOf(kind)));
        return id;
    }

    /** How far a file is. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public ImportView view(String id) {
        return mine(id).view();
    }

    /** Imports all rows or none; refused where the dry run has found bad ones. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void importAll(String id) {
        var upload = mine(id);
        if (upload.counts().bad() > 0) {
            throw new RuleViolation(UsageProblem.HAS_BAD_ROWS);
        }
        upload.begin(ImportState.CHECKED, ImportState.IMPORTING);
        start(upload, () -> steps.importAll(upload, importOf(upload.kind)));
    }

    /** Imports the good rows. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void importGoodRows(String id) {
        var upload = mine(id);
        upload.begin(ImportState.CHECKED, ImportState.IMPORTING);
        start(upload, () -> steps.importGoodRows(upload, importOf(upload.kind)));
    }

    /** Forgets a file that is not being imported. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public void cancel(String id) {
        var upload = mine(id);
        upload.cancel();
        forget(upload);
    }

    /** All bad rows of the last step, as a CSV file of line and reason. */
    @Requires({Privilege.IMPORT_USAGE, Privilege.EDIT_USERS})
    public Path badRows(String id) {
        var upload = mine(id);
        if (upload.isRunning() || !Files.exists(upload.badRows)) {
            throw new RuleViolation(UsageProblem.NOT_AT_THIS_STEP);
        }
        return upload.badRows;
    }

    private void start(Upload upload, Runnable step) {
        var caller = callers.required();
        executor.execute(() -> {
            try {
                callers.as(
                        caller,
                        () -> scope.within(upload.tenant, () -> {
                            step.run();
                            return null;
                        }));
            } catch (Exception e) {
                throw new IllegalStateException(e); // steps keep their own failures
            }
        });
    }

    private CsvImport importOf(ImportKind kind) {
        return switch (kind) {
            case USERS -> users;
            case SESSIONS -> sessions;
        };
    }

    private Upload mine(String id) {
        var upload = id == null ? null : uploads.get(id);
        if (upload == null || !upload.tenant.equals(scope.required())) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        return upload;
    }

    private void sweep() {
        var then = clock.instant().minus(KEPT);
        uploads.values().stream()
                .filter(upload -> upload.begun.isBefore(then) && !upload.isRunning())
                .forEach(this::forget);
        folder.deleteOlderThan(then);
    }

    private void forget(Upload upload) {
        uploads.remove(upload.id);
        folder.delete(upload.file);
        folder.delete(upload.badRows);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new RuleViolation(UsageProblem.FILE_NOT_STORED);
        }
    }
}
