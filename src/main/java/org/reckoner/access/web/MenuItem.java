package org.reckoner.access.web;

import java.util.HashSet;
import java.util.Set;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;

/**
 * One entry of the navigation.
 *
 * @param key the bundle key of its words
 * @param path the page it opens
 * @param prefixes how the paths of it and of the pages below it begin
 * @param anyOf what it takes to see it, one of these; none where everybody does
 * @param inTenant the roles for whom the page is about one tenant, which has to be chosen first
 * @param choosing whether the page itself has that choice, so that the frame need not ask for it
 */
public record MenuItem(
        String key,
        String path,
        Set<String> prefixes,
        String icon,
        Set<Privilege> anyOf,
        Set<Role> inTenant,
        boolean choosing) {
    private static final Set<Role> LANDLORDS = Set.of(Role.PLATFORM_OWNER, Role.LANDLORD);

    /** Whose pages the folder of the system is (web.xml). */
    private static final String SYSTEM = "/system/";

    static MenuItem of(String key, String path, String icon, Privilege... anyOf) {
        var prefix = path.substring(0, path.lastIndexOf('.')).replaceFirst("s$", "");
        return new MenuItem(key, path, Set.of(prefix), icon, Set.of(anyOf), Set.of(), false);
    }

    MenuItem under(String folder) {
        return new MenuItem(key, path, Set.of(folder), icon, anyOf, inTenant, choosing);
    }

    /** Also covers pages that are named otherwise. */
    MenuItem with(String... further) {
        var all = new HashSet<>(prefixes);
        all.addAll(Set.of(further));
        return new MenuItem(key, path, Set.copyOf(all), icon, anyOf, inTenant, choosing);
    }

    MenuItem withTenant() {
        return new MenuItem(key, path, prefixes, icon, anyOf, LANDLORDS, false);
    }

    MenuItem withTenantChosenThere() {
        return new MenuItem(key, path, prefixes, icon, anyOf, LANDLORDS, true);
    }

    MenuItem withTenantFor(Role role) {
        return new MenuItem(key, path, prefixes, icon, anyOf, Set.of(role), false);
    }

    boolean isFor(Caller caller) {
        return (anyOf.isEmpty() || anyOf.stream().anyMatch(caller::may))
                && (!path.startsWith(SYSTEM)
                        || caller.role().isLandlord()
                        || caller.role() == Role.TENANT_ADMINISTRATOR);
    }

    boolean covers(String viewId) {
        return prefixes.stream().anyMatch(viewId::startsWith);
    }
}
