package org.reckoner.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.csv.ChunkResult;

/** Takes the daily use of resources in, and sums it up (rating.md 2.3, 5.8): the same id twice is the same use. */
@ApplicationScoped
@Transactional
public class ResourceUses {
    @Inject
    ResourceStore store;

    @Inject
    Clock clock;

    /**
     * What taking these lines would do.
     *
     * @param after turns the uses that are stored into those that would be there after the lines checked before
     */
    @Requires(Privilege.IMPORT_USAGE)
    public FactComparison<ResourceUse> check(List<ResourceLine> lines, UnaryOperator<Map<String, ResourceUse>> after) {
        return new FactComparison<>(lines, after.apply(store.stored(keys(lines))));
    }

    /** Takes the good ones of these lines. */
    @Requires(Privilege.IMPORT_USAGE)
    public ChunkResult take(List<ResourceLine> lines) {
        var changes = check(lines, stored -> stored);
        store.insert(changes.added.values(), clock.instant());
        return changes.result();
    }

    /** What was used of each resource by its code, from a local date to before another. */
    @Requires(Privilege.EDIT_BILLING)
    public SortedMap<String, BigDecimal> sums(LocalDate from, LocalDate until) {
        return store.sums(from, until);
    }

    /** What was used of a resource on each local date on which anything was, from one to before another. */
    @Requires({Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES})
    public SortedMap<LocalDate, BigDecimal> days(String resource, LocalDate from, LocalDate until) {
        return store.days(resource, from, until);
    }

    private static List<String> keys(List<ResourceLine> lines) {
        return lines.stream().map(ResourceLine::key).toList();
    }
}
