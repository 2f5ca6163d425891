package org.reckoner.evidence.web;

import java.time.LocalDate;
import org.reckoner.rating.LicenceLevel;

/**
 * Addresses of the explorer for a tenant, a period and a level.
 *
 * @param root of the application
 * @param tenant the landlord's chosen one, null for people inside a tenant
 * @param on the period's first day
 * @param level null for the page's own choice
 */
record ConcurrencyLinks(String root, Long tenant, LocalDate on, LicenceLevel level) {
    private static final String PAGE = "/system/concurrency.xhtml";

    /** The whole period, a day or an hour of one. */
    String to(LocalDate dayOrNull, Integer hourOrNull) {
        return address(PAGE)
                + (dayOrNull == null ? "" : "&day=" + dayOrNull)
                + (hourOrNull == null ? "" : "&hour=" + hourOrNull);
    }

    String toPeriod(LocalDate other) {
        return new ConcurrencyLinks(root, tenant, other, level).to(null, null);
    }

    String toLevel(LicenceLevel other) {
        return new ConcurrencyLinks(root, tenant, on, other).to(null, null);
    }

    /** {@code users.csv} or {@code profile.csv}. */
    String download(String file) {
        return address("/system/concurrency/" + file);
    }

    private String address(String path) {
        return root + path + "?on=" + on + (level == null ? "" : "&level=" + level)
                + (tenant == null ? "" : "&tenant=" + tenant);
    }
}
