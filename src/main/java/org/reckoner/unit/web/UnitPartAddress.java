package org.reckoner.unit.web;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.terms.Section;
import org.reckoner.unit.UnitCategory;
import org.reckoner.unit.UnitPart;

/** A part of a unit's costs as addresses name it. */
record UnitPartAddress(long id, String period, String section, String category, String product)
        implements Serializable {
    /** @throws RuleViolation {@link PlatformProblem#NOT_FOUND} where there is no such section or category */
    UnitPart part() {
        return new UnitPart(
                one(Section.values(), section), one(UnitCategory.values(), category), product == null ? "" : product);
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PlatformProblem.NOT_FOUND));
    }

    /** @param tenantOrNull of landlords */
    String query(Long tenantOrNull) {
        return "?id=" + id + "&period=" + encoded(period) + "&section=" + section + "&category=" + category
                + "&product=" + encoded(product) + (tenantOrNull == null ? "" : "&tenant=" + tenantOrNull);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
