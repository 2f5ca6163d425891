package org.reckoner.access.web;

import java.util.HashSet;
import java.util.Set;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;

/**
 * One entry of the navigation.
 *
 * @param key the bundle key of its words
 * @param path the page it opens
 * @param prefixes how the paths of it and of the pages below it begin
 * @param privilege what it takes to see it, or null
 * @param inTenant the roles for whom the page is about one tenant, which has to be chosen first
 * @param choosing whether the page itself has that choice, so that the frame need not ask for it
 */
public record MenuItem(
        String key,
        String path,
        Set<String> prefixes,
        String icon,
        Privilege privilege,
        Set<Role> inTenant,
        boolean choosing) {
    private static final Set<Role> LANDLORDS = Set.of(Role.PLATFORM_OWNER, Role.LANDLORD);

    static MenuItem of(String key, String path, String icon, Privilege privilege) {
        var prefix = path.substring(0, path.lastIndexOf('.')).replaceFirst("s$", "");
        return new MenuItem(key, path, Set.of(prefix), icon, privilege, Set.of(), false);
    }

    MenuItem under(String folder) {
        return new MenuItem(key, path, Set.of(folder), icon, privilege, inTenant, choosing);
    }

    /** Also covers pages that are named otherwise. */
    MenuItem with(String... further) {
        var all = new HashSet<>(prefixes);
        all.addAll(Set.of(further));
        return new MenuItem(key, path, Set.copyOf(all), icon, privilege, inTenant, choosing);
    }

    MenuItem withTenant() {
        return new MenuItem(key, path, prefixes, icon, privilege, LANDLORDS, false);
    }

    MenuItem withTenantChosenThere() {
        return new MenuItem(key, path, prefixes, icon, privilege, LANDLORDS, true);
    }

    MenuItem withTenantFor(Role role) {
        return new MenuItem(key, path, prefixes, icon, privilege, Set.of(role), false);
    }

    boolean isFor(Role role) {
        return privilege == null || role.has(privilege);
    }

    boolean covers(String viewId) {
        return prefixes.stream().anyMatch(viewId::startsWith);
    }
}
