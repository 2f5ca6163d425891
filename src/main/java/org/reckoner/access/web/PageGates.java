package org.reckoner.access.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;

/**
 * The first of three gates for the folders whose pages people may be given by access groups: which privileges open which page. The
 * container knows people's roles of the time they logged in; what they may by a group is asked for here, at every request.
 */
final class PageGates {
    private static final String BILLING = "/billing/";

    /** By how paths begin; the longest beginning counts, any one of its privileges is enough. */
    private static final Map<String, Set<Privilege>> OPENED_BY = Map.of(
            BILLING,
            Set.of(Privilege.EDIT_BILLING),
            BillingTab.ENTRY,
            Set.of(BillingTab.ofAny()),
            "/directory/",
            Set.of(Privilege.EDIT_USERS),
            "/directory/import",
            Set.of(Privilege.IMPORT_USAGE),
            "/directory/group",
            Set.of(Privilege.EDIT_ACCESS_GROUPS),
            "/directory/access-mode",
            Set.of(Privilege.EDIT_ACCESS_GROUPS));

    private PageGates() {}

    /** Whether the caller may open a path, as far as the folder goes. */
    static boolean let(Caller caller, String path) {
        if (path.startsWith(BILLING) && Arrays.stream(BillingTab.values()).anyMatch(tab -> tab.covers(path))) {
            return Arrays.stream(BillingTab.values()).anyMatch(tab -> tab.covers(path) && tab.isFor(caller));
        }
        return OPENED_BY.entrySet().stream()
                .filter(gate -> path.startsWith(gate.getKey()))
                .max(Comparator.comparingInt(gate -> gate.getKey().length()))
                .map(gate -> gate.getValue().stream().anyMatch(caller::may))
                .orElse(true);
    }
}
