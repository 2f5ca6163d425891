package org.reckoner.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.accessgroup.GroupPrivilege;
import org.reckoner.platform.Caller;
import org.reckoner.platform.CurrentCaller;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Requires;
import org.reckoner.platform.Role;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;

/** quality.md 3: every method of every boundary, as every role, with each privilege of access groups and as nobody, gets past the gate or does not. */
@ExtendWith(ArquillianExtension.class)
class RolesIT {
    @Inject
    BoundaryMethods methods;

    @Inject
    CurrentCaller callers;

    @Test
    void theGateOfEveryMethodOpensToWhoHasThePrivilegeAndToNobodyElse() throws Exception {
        var wrong = new ArrayList<String>();
        var guarded = methods.guarded();
        for (var method : guarded) {
            var privileges = method.method().getAnnotation(Requires.class).value();
            for (var role : Role.values()) {
                var may = Arrays.stream(privileges).anyMatch(role::has);
                var got = callers.as(caller(role), () -> outcome(method));
                if (!got.equals(may ? "past" : "refused")) {
                    wrong.add(role + " " + method + ": " + got);
                }
            }
            var stranger = outcome(method);
            if (!stranger.equals("refused")) {
                wrong.add("nobody " + method + ": " + stranger);
            }
        }
        assertTrue(guarded.size() > 100, "the boundaries were not found: " + guarded.size());
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoHasAPrivilegeByAGroupGetsPastTheGatesThatAskForWhatItOpensAndNoOthers() throws Exception {
        var wrong = new ArrayList<String>();
        for (var method : methods.guarded()) {
            var asked = List.of(method.method().getAnnotation(Requires.class).value());
            for (var given : GroupPrivilege.values()) {
                var opened = GroupPrivilege.opened(List.of(given));
                var agent =
                        new Caller(3L, given.name(), "Test", Role.AGENT, new TenantId(1), Locale.ENGLISH, null, opened);
                var got = callers.as(agent, () -> outcome(method));
                if (!got.equals(Collections.disjoint(asked, opened) ? "refused" : "past")) {
                    wrong.add(given + " " + method + ": " + got);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private String outcome(BoundaryMethods.Found method) {
        BehindTheGate.close();
        try {
            methods.call(method, BoundaryMethods.blanks(method.method()));
            return "not stopped: no gate";
        } catch (BehindTheGate.GotPast past) {
            return "past";
        } catch (RuleViolation refused) {
            return refused.problem() == PlatformProblem.FORBIDDEN ? "refused" : refused.toString();
        } catch (Exception e) {
            return e.toString();
        } finally {
            BehindTheGate.open();
        }
    }

    private static Caller caller(Role role) {
        var tenant = role.isLandlord() || role == Role.SYSTEM ? null : new TenantId(1);
        return new Caller(3L, role.name(), "Test", role, tenant, Locale.ENGLISH, null);
    }
}
