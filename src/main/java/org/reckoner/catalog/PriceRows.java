package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.settings.BusinessClock;

/**
 * Files of prices, in any order of dates. What they may change is judged by the books as they were before the file: so a file can
 * bring a product's whole history into an empty book, and none can rewrite one that is in use.
 */
@ApplicationScoped
class PriceRows implements CatalogueRows {
    @Inject
    ProductStore products;

    @Inject
    PriceStore store;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller callers;

    @Override
    public ImportCounts check(CatalogueFileView file, Path path, ImportLog log) {
        return read(path, log, false);
    }

    @Override
    public ImportCounts take(CatalogueFileView file, Path path, ImportLog log) {
        return read(path, log, true);
    }

    private ImportCounts read(Path file, ImportLog log, boolean isTaken) {
        var reading = new Reading(isTaken, clock.instant());
        return new CsvChunks<>(FiledPrice.LAYOUT, log, reading::take).read(file);
    }

    private record Key(PriceStore.Book book, LocalDate effectiveOn) {}

    private final class Reading {
        private final boolean isTaken;
        private final Instant now;
        private final LocalDate today = business.today(ZoneOffset.UTC);
        private final Map<String, Product> byCode = new HashMap<>();
        private final Map<PriceStore.Book, PriceHistory> before = store.all();
        private final Set<Key> named = new HashSet<>();

        Reading(boolean isTaken, Instant now) {
            this.isTaken = isTaken;
            this.now = now;
            products.all().forEach(product -> byCode.put(product.code(), product));
        }

        ChunkResult take(List<FiledPrice> lines) {
            var counts = ImportCounts.NONE;
            var bad = new ArrayList<BadRow>();
            for (var line : lines) {
                try {
                    counts = counts.plus(take(line));
                } catch (RowRefused refused) {
                    bad.add(refused.at(line.line()));
                } catch (RuleViolation refused) {
                    bad.add(new BadRow(line.line(), refused.problem(), refused.arguments()));
                }
            }
            return new ChunkResult(counts, bad);
        }

        private ImportCounts take(FiledPrice line) {
            var product = byCode.get(line.product());
            if (product == null) {
                throw new RowRefused(CatalogProblem.PRODUCT_UNKNOWN, line.product());
            }
            if (!product.kind().isInPriceBooks()) {
                throw new RowRefused(CatalogProblem.NOT_IN_PRICE_BOOKS, line.product());
            }
            var book = new PriceStore.Book(product.id(), line.currency());
            if (!named.add(new Key(book, line.effectiveOn()))) {
                throw new RowRefused(CatalogProblem.REPEATED_IN_FILE, line.product());
            }
            var history = before.getOrDefault(book, PriceHistory.NONE);
            if (history.says(line.effectiveOn(), line.price())) {
                return new ImportCounts(0, 0, 1, 0);
            }
            history.checkNew(line.effectiveOn(), today);
            if (isTaken) {
                store.insert(product.id(), List.of(entry(line, history)));
            }
            var isNew = history.of(line.effectiveOn()).isEmpty();
            return new ImportCounts(isNew ? 1 : 0, isNew ? 0 : 1, 0, 0);
        }

        private PriceEntry entry(FiledPrice line, PriceHistory history) {
            return new PriceEntry(
                    line.currency(),
                    line.effectiveOn(),
                    history.nextRevision(line.effectiveOn()),
                    line.price(),
                    now,
                    callers.required().name());
        }
    }
}
