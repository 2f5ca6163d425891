package org.reckoner.contract;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Metric;

/**
 * What a product of a contract counts, with the conditions it was agreed with.
 *
 * @param subject the level's name, the add-on's or the resource's code
 * @param levels an add-on may be combined with; empty for all else
 * @param allowances of a resource, by code of the product whose units bring them; empty for all else
 */
public record Measure(
        MeasureKind kind, String subject, Set<LicenceLevel> levels, SortedMap<String, BigDecimal> allowances)
        implements Serializable {
    public Measure {
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
        var plain = new TreeMap<String, BigDecimal>();
        allowances.forEach((code, quantity) -> plain.put(code, Inputs.quantity("allowance", quantity)));
        allowances = Collections.unmodifiableSortedMap(plain);
        if (kind == MeasureKind.ADD_ON && levels.isEmpty()) {
            throw new IllegalArgumentException("an add-on is combined with some level: " + subject);
        }
    }

    public static Measure licence(LicenceLevel level) {
        return new Measure(MeasureKind.LICENCE, level.name(), Set.of(), new TreeMap<>());
    }

    /** @param levels those it may be combined with; none for all */
    public static Measure addOn(String code, Set<LicenceLevel> levels) {
        var some = levels.isEmpty() ? EnumSet.allOf(LicenceLevel.class) : levels;
        return new Measure(MeasureKind.ADD_ON, code, some, new TreeMap<>());
    }

    /** @param allowances by code of the product whose units bring them */
    public static Measure resource(String code, Map<String, BigDecimal> allowances) {
        return new Measure(MeasureKind.RESOURCE, code, Set.of(), new TreeMap<>(allowances));
    }

    Metric metric() {
        return kind.metric(this);
    }

    /** Whether a unit of it is a user's, so that whole ones alone are committed. */
    public boolean isPerUser() {
        return kind != MeasureKind.RESOURCE;
    }

    boolean isSameAs(Measure other) {
        return kind == other.kind && subject.equals(other.subject);
    }
}
