package org.reckoner.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Section;

/**
 * A product as its owner describes it.
 *
 * @param code identifies it for ever: small and capital letters, digits, underscores, points and dashes
 * @param name as invoice lines show it
 * @param unit of its quantity
 * @param section where its lines stand
 * @param inRamp whether it is charged during ramps without licence fees (rating.md 5.5)
 */
public record ProductDetails(
        String code,
        ProductKind kind,
        String name,
        String unit,
        Section section,
        boolean inRamp,
        ProductSubject subject)
        implements Serializable {
    /** Where a product may stand; the others hold what is derived. */
    public static final Set<Section> SECTIONS = EnumSet.complementOf(EnumSet.of(Section.CORE_PREPAY, Section.TAXES));

    static final int CODE_MAX = 40;
    static final int NAME_MAX = 120;
    static final int UNIT_MAX = 40;
    static final int KEY_MAX = 64;

    private static final BigDecimal ALLOWANCE_MAX = new BigDecimal("999999999999");
    private static final int ALLOWANCE_SCALE_MAX = 4;

    /** @throws RuleViolation beside the input at fault */
    public ProductDetails {
        code = text("code", code, CODE_MAX);
        if (!code.matches("[A-Za-z0-9_.-]+")) {
            throw RuleViolation.of("code", CatalogProblem.CODE_MALFORMED, code);
        }
        kind = chosen("kind", kind);
        name = text("name", name, NAME_MAX);
        unit = text("unit", unit, UNIT_MAX);
        section = chosen("section", section);
        if (!SECTIONS.contains(section)) {
            throw RuleViolation.of("section", CatalogProblem.SECTION_NOT_FOR_PRODUCTS);
        }
        subject = checked(kind, subject.of(kind));
    }

    private static ProductSubject checked(ProductKind kind, ProductSubject subject) {
        if (kind.subject() == SubjectKind.LEVEL) {
            chosen("level", subject.level());
            chosen("model", subject.model());
        }
        var key = subject.key() == null || subject.key().isBlank()
                ? null
                : subject.key().strip();
        if (key == null && kind.subject().isRequired()) {
            throw RuleViolation.of("key", CatalogProblem.SUBJECT_MISSING);
        }
        subject.allowances().values().forEach(quantity -> {
            if (quantity.scale() > ALLOWANCE_SCALE_MAX || quantity.compareTo(ALLOWANCE_MAX) > 0) {
                throw RuleViolation.of("allowances", CatalogProblem.ALLOWANCE_MALFORMED, quantity.toPlainString());
            }
        });
        return new ProductSubject(
                subject.level(), subject.model(), key == null ? null : text("key", key, KEY_MAX), subject.allowances());
    }

    /** The same under other words. */
    ProductDetails called(String otherName, String otherUnit) {
        return new ProductDetails(code, kind, otherName, otherUnit, section, inRamp, subject);
    }

    ProductDetails with(SortedMap<LicenceLevel, BigDecimal> allowances) {
        var with = new ProductSubject(subject.level(), subject.model(), subject.key(), allowances);
        return new ProductDetails(code, kind, name, unit, section, inRamp, with);
    }

    /** What it is found by, in small letters. */
    String searchText() {
        var key = subject.key() == null ? "" : " " + subject.key();
        return (code + " " + name + key).toLowerCase(Locale.ROOT);
    }

    private static String text(String field, String text, int lengthMax) {
        if (text == null || text.isBlank()) {
            throw invalid(field, "rule.required");
        }
        var stripped = text.strip();
        if (stripped.length() > lengthMax) {
            throw invalid(field, "rule.too-long");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "rule.one-line");
        }
        return stripped;
    }

    private static <T> T chosen(String field, T value) {
        if (value == null) {
            throw invalid(field, "rule.required");
        }
        return value;
    }

    private static RuleViolation invalid(String field, String rule) {
        return RuleViolation.of(field, PlatformProblem.INVALID, "key:product." + field, "key:" + rule);
    }
}
