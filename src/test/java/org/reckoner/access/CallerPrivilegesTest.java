package org.reckoner.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;

/** product.md 1: a tenant uses either basic roles or access groups; administrators and landlords keep what they have. */
class CallerPrivilegesTest {
    private static final Set<Privilege> GIVEN = Set.of(Privilege.VIEW_BILLING_UNITS);

    private static CallerPrivileges where(Optional<Set<Privilege>> groups) {
        var privileges = new CallerPrivileges();
        privileges.groups = (tenant, user) -> groups;
        return privileges;
    }

    private static Account account(Role role) {
        var tenant = role.isLandlord() ? null : new TenantId(1);
        return new Account(role, tenant, "Test", "test@test.example", Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMIN", "SUPERVISOR", "ANALYST", "AGENT"})
    void basicRolesGiveWayToGroups(Role role) {
        assertEquals(GIVEN, where(Optional.of(GIVEN)).of(account(role)));
        assertEquals(Set.of(), where(Optional.of(Set.of())).of(account(role)));
        assertEquals(role.privileges(), where(Optional.empty()).of(account(role)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ADMIN", "SUPERVISOR", "ANALYST", "AGENT", "API_CLIENT", "SYSTEM"})
    void theOthersKeepWhatTheyHave(Role role) {
        assertEquals(role.privileges(), where(Optional.of(Set.of())).of(account(role)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aCallerMayWhatIsInTheirPrivilegesAlone(Role role) {
        if (role != Role.API_CLIENT && role != Role.SYSTEM) {
            var caller = account(role).caller(GIVEN);
            for (var privilege : Privilege.values()) {
                assertEquals(GIVEN.contains(privilege), caller.may(privilege));
            }
        }
    }
}
