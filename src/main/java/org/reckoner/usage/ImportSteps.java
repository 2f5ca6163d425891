package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.reckoner.platform.Races;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvImport;
import org.reckoner.platform.csv.ImportCounts;

/** Runs the steps of files, two at a time on a node and one at a time in a tenant, and keeps how they end. */
@ApplicationScoped
class ImportSteps {
    private static final System.Logger LOG = System.getLogger(ImportSteps.class.getName());
    private static final int AT_ONCE = 2;

    @Inject
    UploadFolder folder;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Two large transactions over the same rows would only wait for each other. */
    private final Map<TenantId, Semaphore> turnsInTenant = new ConcurrentHashMap<>();

    void check(Upload upload, CsvImport kind) {
        run(upload, ImportState.CHECKED, () -> kind.check(upload.file, upload));
    }

    void importAll(Upload upload, CsvImport kind) {
        run(upload, ImportState.DONE, () -> Races.won(() -> kind.importAll(upload.file, upload)));
    }

    void importGoodRows(Upload upload, CsvImport kind) {
        run(upload, ImportState.DONE, () -> kind.importGoodRows(upload.file, upload));
    }

    private void run(Upload upload, ImportState end, Supplier<ImportCounts> step) {
        try {
            var counts = inTurn(
                    turnsInTenant.computeIfAbsent(upload.tenant, tenant -> new Semaphore(1, true)),
                    () -> inTurn(turns, () -> upload.logged(step)));
            upload.finished(end, counts);
        } catch (Upload.Cancelled e) {
            folder.delete(upload.badRows); // its owner has forgotten it
        } catch (RuleViolation e) {
            upload.failed(e);
        } catch (Exception e) {
            upload.failed(broke(e));
        }
        if (upload.state() != ImportState.CHECKED) {
            folder.delete(upload.file);
        }
    }

    private static ImportCounts inTurn(Semaphore turn, Callable<ImportCounts> step) throws Exception {
        turn.acquireUninterruptibly();
        try {
            return step.call();
        } finally {
            turn.release();
        }
    }

    private static RuleViolation broke(Exception e) {
        var incident = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "event import.broke incident=" + incident, e);
        return new RuleViolation(UsageProblem.IMPORT_BROKE, incident);
    }
}
