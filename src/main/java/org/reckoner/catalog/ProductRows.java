package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reckoner.directory.AddOn;
import org.reckoner.directory.AddOns;
import org.reckoner.platform.Ids;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RowRefused;

/** Files of products: new ones are added, known ones get the file's name and unit. */
@ApplicationScoped
class ProductRows implements CatalogueRows {
    @Inject
    ProductStore store;

    @Inject
    AddOns addOns;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Override
    public ImportCounts check(CatalogueFileView file, Path path, ImportLog log) {
        return read(path, log, false);
    }

    @Override
    public ImportCounts take(CatalogueFileView file, Path path, ImportLog log) {
        return read(path, log, true);
    }

    private ImportCounts read(Path file, ImportLog log, boolean isTaken) {
        var reading = new Reading(isTaken);
        return new CsvChunks<>(FiledProduct.LAYOUT, log, reading::take).read(file);
    }

    /** The catalogue as it is after the rows read so far. */
    private final class Reading {
        private final boolean isTaken;
        private final Map<String, Product> known = new HashMap<>();
        private final Set<String> named = new HashSet<>();
        private final Set<String> addOnKeys;

        Reading(boolean isTaken) {
            this.isTaken = isTaken;
            store.all().forEach(product -> known.put(product.code(), product));
            addOnKeys = addOns.all().stream().map(AddOn::key).collect(Collectors.toSet());
        }

        ChunkResult take(List<FiledProduct> lines) {
            var counts = ImportCounts.NONE;
            var bad = new ArrayList<BadRow>();
            for (var line : lines) {
                try {
                    counts = counts.plus(take(line));
                } catch (RowRefused refused) {
                    bad.add(refused.at(line.line()));
                }
            }
            return new ChunkResult(counts, bad);
        }

        private ImportCounts take(FiledProduct line) {
            var details = line.details();
            if (!named.add(details.code())) {
                throw new RowRefused(CatalogProblem.REPEATED_IN_FILE, details.code());
            }
            if (details.kind().subject() == SubjectKind.ADD_ON
                    && !addOnKeys.contains(details.subject().key())) {
                throw new RowRefused(
                        CatalogProblem.ADD_ON_UNKNOWN, details.subject().key());
            }
            var present = known.get(details.code());
            return present == null ? added(line) : changed(present, line);
        }

        private ImportCounts added(FiledProduct line) {
            if (known.size() >= ProductStore.ALL_MAX) {
                throw new RowRefused(CatalogProblem.TOO_MANY_ROWS, ProductStore.ALL_MAX);
            }
            var product = new Product(isTaken ? ids.next() : 0, 1, line.details(), line.isRetired());
            known.put(product.code(), product);
            if (isTaken) {
                store.insert(product, clock.instant());
            }
            return new ImportCounts(1, 0, 0, 0);
        }

        private ImportCounts changed(Product present, FiledProduct line) {
            var details = line.details();
            if (!present.details().called(details.name(), details.unit()).equals(details)) {
                throw new RowRefused(CatalogProblem.PRODUCT_FIXED, details.code());
            }
            if (present.details().equals(details) && present.isRetired() == line.isRetired()) {
                return new ImportCounts(0, 0, 1, 0);
            }
            if (isTaken) {
                store.update(new Product(present.id(), present.version(), details, line.isRetired()));
            }
            return new ImportCounts(0, 1, 0, 0);
        }
    }
}
