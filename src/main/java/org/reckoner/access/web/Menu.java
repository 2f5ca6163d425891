package org.reckoner.access.web;

import static org.reckoner.access.web.MenuItem.of;

import java.util.List;
import java.util.Optional;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;

/** The navigation as data: what there is, whose it is, in which order. */
final class Menu {
    private static final List<MenuGroup> ALL = List.of(
            new MenuGroup("menu.overview", List.of(of("overview.title", "/index.xhtml", "pi-home"))),
            new MenuGroup(
                    "menu.administration",
                    List.of(
                            of("menu.account", BillingTab.ENTRY, "pi-wallet", BillingTab.ofAny())
                                    .under("/billing/")
                                    .withTenant(),
                            of("menu.users", "/directory/users.xhtml", "pi-users", Privilege.EDIT_USERS)
                                    .with(
                                            "/directory/new-user",
                                            "/directory/team",
                                            "/directory/change",
                                            "/directory/number")
                                    .withTenant(),
                            of("menu.groups", "/directory/groups.xhtml", "pi-shield", Privilege.EDIT_ACCESS_GROUPS)
                                    .with("/directory/access-mode")
                                    .withTenant(),
                            of("menu.import", "/directory/import.xhtml", "pi-upload", Privilege.IMPORT_USAGE)
                                    .withTenant())),
            new MenuGroup(
                    "menu.system",
                    List.of(
                            of("menu.tenants", "/system/tenants.xhtml", "pi-building", Privilege.VIEW_TENANTS),
                            of("menu.contracts", "/system/contracts.xhtml", "pi-file-edit", Privilege.VIEW_CONTRACTS)
                                    .with("/system/taxes"),
                            of("menu.billing", "/system/billing.xhtml", "pi-chart-bar", Privilege.VIEW_SYSTEM_BILLING)
                                    .withTenantChosenThere(),
                            of(
                                            "menu.concurrency",
                                            "/system/concurrency.xhtml",
                                            "pi-chart-line",
                                            Privilege.VIEW_SYSTEM_BILLING)
                                    .withTenant(),
                            of("menu.what-if", "/system/what-if.xhtml", "pi-calculator", Privilege.EDIT_CONTRACTS)
                                    .withTenant(),
                            of("menu.invoices", "/system/invoices.xhtml", "pi-receipt", Privilege.VIEW_INVOICES),
                            of(
                                    "menu.invoice-run",
                                    "/system/due-invoices.xhtml",
                                    "pi-calculator",
                                    Privilege.MANAGE_INVOICES),
                            of(
                                            "menu.settings",
                                            "/system/settings/general.xhtml",
                                            "pi-cog",
                                            Privilege.CHANGE_GLOBAL_SETTINGS)
                                    .under("/system/settings/"),
                            of("menu.events", "/system/events.xhtml", "pi-sync", Privilege.VIEW_PROCESSES)
                                    .with("/system/process", "/system/run"),
                            of("menu.mails", "/system/mails.xhtml", "pi-envelope", Privilege.VIEW_MAILS),
                            of("menu.landlords", "/system/landlords.xhtml", "pi-id-card", Privilege.MANAGE_LANDLORDS),
                            of("menu.partners", "/system/partners.xhtml", "pi-sitemap", Privilege.MANAGE_PARTNERS),
                            of(
                                            "menu.catalogue",
                                            "/system/catalogue/products.xhtml",
                                            "pi-tags",
                                            Privilege.EDIT_CATALOGUE)
                                    .under("/system/catalogue/"),
                            of("menu.api-keys", "/system/api-keys.xhtml", "pi-key", Privilege.MANAGE_API_KEYS)
                                    .withTenantFor(Role.LANDLORD),
                            of("menu.clock", "/system/clock.xhtml", "pi-clock", Privilege.MOVE_CLOCK),
                            of("menu.audit", "/system/audit.xhtml", "pi-history", Privilege.VIEW_AUDIT)
                                    .withTenantFor(Role.LANDLORD))));

    private Menu() {}

    /** What a caller may open; groups without an entry are left out. */
    static List<MenuGroup> openTo(Caller caller) {
        return ALL.stream()
                .map(group -> new MenuGroup(
                        group.key(),
                        group.items().stream().filter(i -> i.isFor(caller)).toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** The entry a page belongs to. */
    static Optional<MenuItem> itemOf(String viewId) {
        return ALL.stream()
                .flatMap(g -> g.items().stream())
                .filter(i -> i.covers(viewId))
                .findFirst();
    }

    /** The heading above an entry. */
    static String groupOf(MenuItem item) {
        return ALL.stream()
                .filter(g -> g.items().contains(item))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
