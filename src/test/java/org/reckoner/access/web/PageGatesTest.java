package org.reckoner.access.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.platform.Caller;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** Pages that access groups may give, as somebody whose role gives nothing. */
class PageGatesTest {
    private static Caller agentWith(Set<Privilege> privileges) {
        return new Caller(
                7L, "agent@test.example", "Agent", Role.AGENT, new TenantId(1), Locale.ENGLISH, null, privileges);
    }

    @ParameterizedTest
    @CsvSource({
        "/billing/index.xhtml, EDIT_BILLING",
        "/billing/statements.xhtml, EDIT_BILLING",
        "/billing/statement.xhtml, EDIT_BILLING",
        "/billing/statement/statement.pdf, EDIT_BILLING",
        "/billing/transactions.xhtml, EDIT_BILLING",
        "/billing/transactions.csv, EDIT_BILLING",
        "/billing/activity-reports.xhtml, EDIT_BILLING",
        "/billing/activity-reports/file, EDIT_BILLING",
        "/billing/call-recording.xhtml, EDIT_BILLING",
        "/billing/new-page.xhtml, EDIT_BILLING",
        "/directory/users.xhtml, EDIT_USERS",
        "/directory/new-page.xhtml, EDIT_USERS",
        "/directory/import.xhtml, IMPORT_USAGE"
    })
    void aPageOpensToItsPrivilegeWhateverTheRole(String path, Privilege privilege) {
        assertTrue(PageGates.let(agentWith(Set.of(privilege)), path));
        assertFalse(PageGates.let(agentWith(Set.of()), path));
        var others = EnumSet.complementOf(EnumSet.of(privilege));
        others.removeAll(path.equals(BillingTab.ENTRY) ? Set.of(BillingTab.ofAny()) : Set.of());
        assertFalse(PageGates.let(agentWith(others), path));
    }

    @Test
    void theFoldersOfEverybodyAndOfTheContainerAreLeftToThem() {
        assertTrue(PageGates.let(agentWith(Set.of()), "/index.xhtml"));
        assertTrue(PageGates.let(agentWith(Set.of()), "/account/profile.xhtml"));
        assertTrue(PageGates.let(agentWith(Set.of()), "/system/tenants.xhtml"));
    }

    @Test
    void theMenuShowsWhatThePrivilegesOpenAndNothingOfTheSystemFolder() {
        var shown =
                Menu.openTo(agentWith(Set.of(Privilege.EDIT_BILLING, Privilege.VIEW_INVOICES, Privilege.VIEW_AUDIT)));
        assertEquals(
                Set.of("overview.title", "menu.account"),
                shown.stream()
                        .flatMap(group -> group.items().stream())
                        .map(MenuItem::key)
                        .collect(Collectors.toSet()));
    }
}
