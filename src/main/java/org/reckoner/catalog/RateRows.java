package org.reckoner.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.BadRow;
import org.reckoner.platform.csv.ChunkResult;
import org.reckoner.platform.csv.CsvChunks;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.platform.csv.ImportLog;
import org.reckoner.rating.voice.Rate;
import org.reckoner.settings.BusinessClock;

/** Files of rates: each is a whole version of a deck, compared with the one that is in force until it begins. */
@ApplicationScoped
class RateRows implements CatalogueRows {
    private static final int ROWS_MAX = 500_000;

    @Inject
    RateDeckStore store;

    @Inject
    RateDeckCache decks;

    @Inject
    BusinessClock business;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller callers;

    @Override
    public ImportCounts check(CatalogueFileView file, Path path, ImportLog log) {
        return read(path, log, new Reading(before(history(file.target()), file.target()), null));
    }

    @Override
    public ImportCounts take(CatalogueFileView file, Path path, ImportLog log) {
        var target = file.target();
        store.lock(target.deckId());
        checkTarget(target);
        var history = history(target);
        var version = new RateDeckVersion(
                target.deckId(),
                store.nextNumber(target.deckId()),
                target.effectiveOn(),
                0,
                false,
                clock.instant(),
                callers.required().name());
        store.insert(version);
        var reading = new Reading(before(history, target), version);
        var counts = read(path, log, reading);
        store.count(version, reading.named.size());
        return counts;
    }

    /** @throws RuleViolation {@link CatalogProblem#PRICE_IN_THE_PAST}, {@link PlatformProblem#NOT_FOUND} */
    void checkTarget(RateTarget target) {
        if (store.find(target.deckId()).isEmpty()) {
            throw new RuleViolation(PlatformProblem.NOT_FOUND);
        }
        history(target).checkNew(target.effectiveOn(), business.today(ZoneOffset.UTC));
    }

    private DatedHistory<RateDeckVersion> history(RateTarget target) {
        return new DatedHistory<>(store.versions(target.deckId()));
    }

    private Map<RateKey, Rate> before(DatedHistory<RateDeckVersion> history, RateTarget target) {
        var known = new HashMap<RateKey, Rate>();
        history.on(target.effectiveOn())
                .ifPresent(version -> decks.get(version).rates().forEach(rate -> known.put(RateKey.of(rate), rate)));
        return known;
    }

    private static ImportCounts read(Path path, ImportLog log, Reading reading) {
        return new CsvChunks<>(FiledRate.LAYOUT, log, reading::take).read(path);
    }

    private final class Reading {
        private final Map<RateKey, Rate> before;
        private final RateDeckVersion versionOrNull;
        private final Set<RateKey> named = new HashSet<>();

        Reading(Map<RateKey, Rate> before, RateDeckVersion versionOrNull) {
            this.before = before;
            this.versionOrNull = versionOrNull;
        }

        ChunkResult take(List<FiledRate> lines) {
            var counts = ImportCounts.NONE;
            var good = new ArrayList<Rate>();
            var bad = new ArrayList<BadRow>();
            for (var line : lines) {
                var key = RateKey.of(line.rate());
                if (named.size() >= ROWS_MAX) {
                    throw new RuleViolation(CatalogProblem.TOO_MANY_ROWS, ROWS_MAX);
                }
                if (named.add(key)) {
                    good.add(line.rate());
                    counts = counts.plus(compared(before.get(key), line.rate()));
                } else {
                    bad.add(new BadRow(
                            line.line(),
                            CatalogProblem.REPEATED_IN_FILE,
                            List.of(key.direction() + " " + key.callType() + " " + key.prefix())));
                }
            }
            if (versionOrNull != null) {
                store.insert(versionOrNull, good);
            }
            return new ChunkResult(counts, bad);
        }

        private static ImportCounts compared(Rate beforeOrNull, Rate now) {
            if (beforeOrNull == null) {
                return new ImportCounts(1, 0, 0, 0);
            }
            return beforeOrNull.equals(now) ? new ImportCounts(0, 0, 1, 0) : new ImportCounts(0, 1, 0, 0);
        }
    }
}
