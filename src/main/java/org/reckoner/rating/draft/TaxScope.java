package org.reckoner.rating.draft;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.rating.terms.Section;

/**
 * The lines of an invoice that a tax is on: those of some sections and those of some products. Where neither is named, all.
 *
 * @param sections what is prepaid of a section goes with it
 * @param products as lines have them: codes of products and of kinds of numbers, usage groups
 */
public record TaxScope(Set<Section> sections, Set<String> products) {
    public static final TaxScope ALL = new TaxScope(Set.of(), Set.of());

    public TaxScope {
        sections = Set.copyOf(sections);
        products = Set.copyOf(products);
    }

    public boolean isAll() {
        return sections.isEmpty() && products.isEmpty();
    }

    /** Whether the tax is on a line of a section and product; never on a tax. */
    public boolean covers(Section section, String product) {
        return section != Section.TAXES
                && (isAll()
                        || products.contains(product)
                        || sections.stream().anyMatch(each -> each == section || each.prepay() == section));
    }

    /** What {@link #sectionNames} and {@link #productLines} wrote down; null is nothing. */
    public static TaxScope of(String sectionNamesOrNull, String productLinesOrNull) {
        var sections = parts(sectionNamesOrNull, ",").map(Section::valueOf).collect(Collectors.toSet());
        return new TaxScope(sections, parts(productLinesOrNull, "\n").collect(Collectors.toSet()));
    }

    private static Stream<String> parts(String textOrNull, String by) {
        return textOrNull == null || textOrNull.isEmpty() ? Stream.empty() : Stream.of(textOrNull.split(by));
    }

    /** The sections' names in their order, by commas. */
    public String sectionNames() {
        return String.join(
                ",", new TreeSet<>(sections).stream().map(Section::name).toList());
    }

    /** The products in the order of their names, a line each. */
    public String productLines() {
        return String.join("\n", new TreeSet<>(products));
    }
}
