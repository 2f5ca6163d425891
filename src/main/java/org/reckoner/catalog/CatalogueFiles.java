package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.AuditEvent;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.Database;
import org.reckoner.platform.DatabaseFailure;
import org.reckoner.platform.Ids;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.StrictLog;

/**
 * Files of products, prices and rates: uploaded, tried in a dry run against the catalogue as it stands, then, if somebody chooses so,
 * imported in one transaction, all rows or the good ones.
 */
@ApplicationScoped
@Transactional
public class CatalogueFiles {
    /** Files a list shows. */
    static final int LIST_MAX = 20;

    /** Bad rows a page shows; the download has all. */
    static final int SHOWN_MAX = 200;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int NAME_MAX = 200;

    @Inject
    CatalogueFileStore store;

    @Inject
    ProductRows products;

    @Inject
    PriceRows prices;

    @Inject
    RateRows rates;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller callers;

    @Inject
    Event<AuditEvent> audit;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    /**
     * Stores a file.
     *
     * @param fileName how its owner calls it
     * @return the id by which it is asked for from now on
     * @throws RuleViolation {@link CatalogProblem#FILE_TOO_LARGE}; {@link org.reckoner.platform.csv.CsvProblem} where it is no
     *     such file
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public long begin(CatalogueFileKind kind, String fileName, InputStream content) {
        if (kind == CatalogueFileKind.RATES) {
            throw new IllegalArgumentException("a file of rates is meant for a deck");
        }
        return begin(kind, fileName, null, content);
    }

    /**
     * Stores a file of rates, to be a deck's next version.
     *
     * @return the id by which it is asked for from now on
     * @throws RuleViolation {@link CatalogProblem#PRICE_IN_THE_PAST}, and as for other files
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public long beginRates(RateTarget target, String fileName, InputStream content) {
        rates.checkTarget(target);
        return begin(CatalogueFileKind.RATES, fileName, target, content);
    }

    private long begin(CatalogueFileKind kind, String fileName, RateTarget targetOrNull, InputStream content) {
        store.sweep(clock.instant().minus(KEPT));
        var id = ids.next();
        var name = fileName == null ? "" : fileName.substring(0, Math.min(fileName.length(), NAME_MAX));
        var by = callers.required().name();
        try {
            store.add(new CatalogueFileStore.Uploaded(id, kind, name, targetOrNull, by, clock.instant()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check(get(id), row -> {}); // what is no such file at all is refused here, beside the input
        return id;
    }

    /** The latest files, {@link #LIST_MAX} at most; without what a dry run would say of them. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public List<CatalogueFileView> latest() {
        return store.latest(LIST_MAX);
    }

    /**
     * A file with the result of its dry run, or, once it is imported, of the import.
     *
     * @throws RuleViolation {@link PlatformProblem#NOT_FOUND}
     */
    @Requires(Privilege.EDIT_CATALOGUE)
    public CatalogueFileView view(long id) {
        var file = get(id);
        if (file.isImported()) {
            return file;
        }
        var bad = new ArrayList<BadRow>();
        var counts = check(file, row -> {
            if (bad.size() < SHOWN_MAX) {
                bad.add(row);
            }
        });
        return file.checked(counts, bad);
    }

    /** All rows of a file that cannot be used, in the order of lines. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void eachBadRow(long id, Consumer<BadRow> visitor) {
        var file = get(id);
        if (file.isImported()) {
            throw new RuleViolation(CatalogProblem.NOT_AT_THIS_STEP);
        }
        check(file, visitor);
    }

    /** @throws RuleViolation {@link org.reckoner.platform.csv.CsvProblem#ROW_TURNED_BAD}, with nothing imported */
    @Requires(Privilege.EDIT_CATALOGUE)
    public ImportCounts importAll(long id) {
        return take(id, new StrictLog(ImportLog.NONE));
    }

    /** Imports the good rows. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public ImportCounts importGoodRows(long id) {
        return take(id, ImportLog.NONE);
    }

    /** Forgets a file that is not imported. */
    @Requires(Privilege.EDIT_CATALOGUE)
    public void cancel(long id) {
        if (!store.delete(get(id).id())) {
            throw new RuleViolation(CatalogProblem.NOT_AT_THIS_STEP);
        }
    }

    private ImportCounts take(long id, ImportLog log) {
        var file = get(id);
        if (!store.imported(id, clock.instant())) {
            throw new RuleViolation(CatalogProblem.NOT_AT_THIS_STEP);
        }
        var counts = taken(file, log);
        store.count(id, counts);
        audit.fire(AuditEvent.of(null, "catalogue.imported", "catalogue", id)
                .changed(null, file.kind() + " " + file.fileName() + " " + counts));
        return counts;
    }

    private ImportCounts taken(CatalogueFileView file, ImportLog log) {
        try {
            return with(file.id(), path -> rows(file).take(file, path, log));
        } catch (DatabaseFailure e) {
            // somebody else added the same in this very moment
            throw Database.isConstraintViolation(e) ? new RuleViolation(PlatformProblem.STALE) : e;
        }
    }

    private ImportCounts check(CatalogueFileView file, Consumer<BadRow> visitor) {
        return with(
                file.id(),
                path -> rows(file).check(file, path, new ImportLog() {
                    @Override
                    public void bad(BadRow row) {
                        visitor.accept(row);
                    }

                    @Override
                    public void progress(long bytes, ImportCounts soFar) {
                        // short enough to be waited for
                    }
                }));
    }

    private CatalogueRows rows(CatalogueFileView file) {
        return switch (file.kind()) {
            case PRODUCTS -> products;
            case PRICES -> prices;
            case RATES -> rates;
        };
    }

    private ImportCounts with(long id, Function<Path, ImportCounts> work) {
        try {
            var folder = Files.createDirectories(Path.of(dataFolder, "imports"));
            var file = Files.createTempFile(folder, "catalogue-" + id + "-", ".rows");
            try {
                try (var out = Files.newOutputStream(file)) {
                    store.copy(id, out);
                }
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CatalogueFileView get(long id) {
        return store.find(id).orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }
}
