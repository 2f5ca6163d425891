package org.reckoner.rating.draft;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.reckoner.rating.Description;
import org.reckoner.rating.PeriodUsage;
import org.reckoner.rating.voice.GroupUsage;

/**
 * What is known of a tenant's period.
 *
 * @param usage of the usage period
 * @param voice of the voice period, by usage group; in any order
 * @param numbers all that the tenant ever had, or at least those it held in the period; in any order
 * @param resources the period's sum by resource
 */
public record UsageFacts(
        PeriodUsage usage, List<GroupUsage> voice, List<PhoneNumber> numbers, SortedMap<String, BigDecimal> resources) {

    public UsageFacts {
        Objects.requireNonNull(usage, "usage");
        voice = voice.stream()
                .sorted(Comparator.comparing(GroupUsage::usageGroup))
                .toList();
        numbers = numbers.stream().sorted().toList();
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
    }

    /** Only people, no calls, numbers or resources. */
    public static UsageFacts of(PeriodUsage usage) {
        return new UsageFacts(usage, List.of(), List.of(), new TreeMap<>());
    }

    /**
     * Writes down all of it, line by line. With {@link org.reckoner.rating.terms.ContractTerms#describe} it is the
     * input of a rating, whose digest a run records (rating.md 8).
     */
    public void describe(Consumer<String> lines) {
        var description = new Description(lines).line("rules", Description.RULES_VERSION);
        usage.describe(lines);
        voice.forEach(group -> description.line("voice", group));
        numbers.forEach(number -> description.line("number", number));
        resources.forEach((resource, used) -> description.line("resource", resource, used));
    }
}
