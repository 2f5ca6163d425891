package org.reckoner.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.csv.CsvLayout;
import org.reckoner.platform.csv.CsvRow;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.platform.csv.RowRefused;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.terms.Section;

/** A line of a file of products. */
record FiledProduct(long line, ProductDetails details, boolean isRetired) {
    static final List<String> COLUMNS = List.of(
            "code", "kind", "name", "unit", "section", "in_ramp", "level", "licence_model", "bills", "allowances");

    /** A column that a file may have. */
    static final String RETIRED = "retired";

    static final CsvLayout<FiledProduct> LAYOUT = new CsvLayout<>(COLUMNS, "code", FiledProduct::read);

    private static final int TEXT_MAX = 400;

    private static FiledProduct read(CsvRow row) {
        try {
            var kind = named(ProductKind.class, "kind", row.required("kind", TEXT_MAX));
            var section = row.optional("section", TEXT_MAX);
            var unit = text(row, "unit");
            var details = new ProductDetails(
                    text(row, "code"),
                    kind,
                    text(row, "name"),
                    unit == null ? kind.unit() : unit,
                    section == null ? kind.section() : named(Section.class, "section", section),
                    isYes(row, "in_ramp"),
                    subject(row));
            return new FiledProduct(row.line(), details, row.has(RETIRED) && isYes(row, RETIRED));
        } catch (RuleViolation refused) {
            throw new RowRefused(refused.problem(), refused.arguments().toArray());
        }
    }

    private static ProductSubject subject(CsvRow row) {
        var level = row.optional("level", TEXT_MAX);
        var model = row.optional("licence_model", TEXT_MAX);
        return new ProductSubject(
                level == null ? null : named(LicenceLevel.class, "level", level),
                model == null ? null : named(LicenceModel.class, "licence_model", model),
                text(row, "bills"),
                allowances(row.optional("allowances", TEXT_MAX)));
    }

    private static String text(CsvRow row, String column) {
        return PeopleCsv.plain(row.optional(column, TEXT_MAX));
    }

    private static boolean isYes(CsvRow row, String column) {
        var text = row.optional(column, TEXT_MAX);
        if (text == null || text.equalsIgnoreCase("no")) {
            return false;
        }
        if (!text.equalsIgnoreCase("yes")) {
            throw new RowRefused(CatalogProblem.YES_OR_NO, column, text);
        }
        return true;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String column, String text) {
        var wanted = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RowRefused(
                        CatalogProblem.NAME_UNKNOWN,
                        column,
                        text,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** {@code CX1=500;CX2=1000}. */
    static SortedMap<LicenceLevel, BigDecimal> allowances(String text) {
        var found = new TreeMap<LicenceLevel, BigDecimal>();
        for (var part : text == null ? new String[0] : text.split(";")) {
            if (!part.isBlank()) {
                var pair = part.split("=", 2);
                if (pair.length < 2 || !pair[1].strip().matches("[0-9]{1,12}(\\.[0-9]{1,4})?")) {
                    throw new RowRefused(CatalogProblem.ALLOWANCE_MALFORMED, part.strip());
                }
                found.put(named(LicenceLevel.class, "allowances", pair[0].strip()), new BigDecimal(pair[1].strip()));
            }
        }
        return found;
    }

    /** As {@link #allowances} reads it. */
    static String text(SortedMap<LicenceLevel, BigDecimal> allowances) {
        return allowances.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().toPlainString())
                .collect(Collectors.joining(";"));
    }
}
