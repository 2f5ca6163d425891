package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.period.Span;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.platform.TenantId;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

/** What one user is called, holds and belongs to, changed by hand. */
@ExtendWith(ArquillianExtension.class)
class UserHistoryIT {
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2090-01-01T00:00:00Z");

    @Inject
    Users users;

    @Inject
    LicenceHoldings licences;

    @Inject
    AddOns addOns;

    @Inject
    Teams teams;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;
    private long anna;

    @BeforeEach
    void addAnna() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("Europe/Berlin"));
        anna = as.administrator(
                tenant,
                () -> users.create(new NewUser("anna", new UserNames(" Anna ", ""), LicenceLevel.CX1, JANUARY)));
    }

    private int version() {
        return users.get(anna).user().version();
    }

    private List<String> holdings() {
        return users.get(anna).holdings().stream()
                .map(h -> h.level() + " " + h.from() + " " + h.until())
                .toList();
    }

    @Test
    void aLicenceIsChangedPutRightAndRemoved() throws Exception {
        as.administrator(tenant, () -> {
            licences.change(anna, version(), MARCH, LicenceLevel.CX3);
            licences.change(anna, version(), FUTURE, null);
            assertEquals(List.of("CX3 " + MARCH + " " + FUTURE, "CX1 " + JANUARY + " " + MARCH), holdings());
            licences.correct(anna, version(), JANUARY, new Holding(LicenceLevel.CX2, JANUARY, MARCH));
            assertRefused(
                    DirectoryProblem.HISTORY_OVERLAPS,
                    () -> licences.correct(anna, version(), JANUARY, new Holding(LicenceLevel.CX2, JANUARY, MAY)));
            assertRefused(DirectoryProblem.NOT_IN_THE_FUTURE, () -> licences.remove(anna, version(), MARCH));
            licences.change(anna, version(), FUTURE, LicenceLevel.CX4);
            licences.remove(anna, version(), FUTURE);
            assertEquals(List.of("CX3 " + MARCH + " null", "CX2 " + JANUARY + " " + MARCH), holdings());
            assertEquals(LicenceLevel.CX3, users.get(anna).user().licence());
            return null;
        });
    }

    @Test
    void whoeverSawAnOlderVersionIsTold() throws Exception {
        as.administrator(tenant, () -> {
            var seen = version();
            licences.change(anna, seen, MARCH, LicenceLevel.CX3);
            assertTrue(version() > seen, "a change of the history is a change of the user");
            assertRefused(PlatformProblem.STALE, () -> licences.change(anna, seen, MAY, LicenceLevel.CX4));
            assertRefused(PlatformProblem.STALE, () -> addOns.hold(anna, seen, AddOn.TEAMS_INTEGRATION, MAY));
            assertRefused(PlatformProblem.STALE, () -> users.edit(anna, seen, new UserNames("Anne", null)));
            assertRefused(PlatformProblem.STALE, () -> users.delete(anna, seen));
            return null;
        });
    }

    @Test
    void ofTwoWhoChangeTheSameVersionAtOnceOneWins() throws Exception {
        var seen = as.administrator(tenant, this::version);
        var won = together.run(() -> tryTo(seen, LicenceLevel.CX2), () -> tryTo(seen, LicenceLevel.CX3));
        assertEquals(1, won.stream().filter(Boolean::booleanValue).count(), "both, or neither, were taken");
        assertEquals(2, as.administrator(tenant, this::holdings).size());
    }

    private boolean tryTo(int seen, LicenceLevel level) throws Exception {
        return as.administrator(tenant, () -> {
            try {
                licences.change(anna, seen, MARCH, level);
                return true;
            } catch (RuleViolation refused) {
                assertEquals(PlatformProblem.STALE, refused.problem());
                return false;
            }
        });
    }

    @Test
    void rating34_addOnsAreHeldAndReleased() throws Exception {
        as.administrator(tenant, () -> {
            addOns.hold(anna, version(), AddOn.TEAMS_INTEGRATION, JANUARY);
            addOns.hold(anna, version(), "DIGITAL", MARCH);
            addOns.release(anna, version(), AddOn.TEAMS_INTEGRATION, MAY);
            addOns.hold(anna, version(), AddOn.TEAMS_INTEGRATION, FUTURE);
            addOns.remove(anna, version(), AddOn.TEAMS_INTEGRATION, FUTURE);
            assertEquals(
                    List.of(
                            new HeldAddOn("DIGITAL", "Digital", MARCH, null),
                            new HeldAddOn(AddOn.TEAMS_INTEGRATION, "Microsoft Teams integration", JANUARY, MAY)),
                    users.get(anna).addOns());
            assertRefused(DirectoryProblem.ADD_ON_UNKNOWN, () -> addOns.hold(anna, version(), "NONSENSE", MAY));
            assertEquals(1, users.count(new UserSearch(null, null, null, null, "DIGITAL")));
            assertEquals(0, users.count(new UserSearch(null, null, null, null, AddOn.TEAMS_INTEGRATION)));
            return null;
        });
    }

    @Test
    void rating25_whoeverIsDeletedKeepsThePastAndHoldsNothingAnyMore() throws Exception {
        as.administrator(tenant, () -> {
            var team = teams.create("Support");
            teams.add(team, List.of(anna));
            addOns.hold(anna, version(), "DIGITAL", JANUARY);
            licences.change(anna, version(), FUTURE, LicenceLevel.CX4);
            users.delete(anna, version());
            var deleted = users.get(anna);
            assertEquals(UserState.DELETED, deleted.user().state());
            assertNull(deleted.user().licence());
            assertEquals(1, deleted.holdings().size());
            assertEquals(List.of(), deleted.teams());
            assertEquals(0, tenants.current().activeUsers());
            assertEquals(
                    LicenceLevel.CX1,
                    users.licensed(new Span(JANUARY, MARCH)).get(anna).level());
            assertRefused(
                    DirectoryProblem.NOT_IN_THIS_STATE, () -> licences.change(anna, version(), MAY, LicenceLevel.CX1));
            assertRefused(DirectoryProblem.NOT_IN_THIS_STATE, () -> users.delete(anna, version()));
            users.reinstate(anna, version());
            assertEquals(UserState.ACTIVE, users.get(anna).user().state());
            assertNull(users.get(anna).user().licence());
            return null;
        });
    }

    @Test
    void whoeverIsRenamedIsFoundByTheNewName() throws Exception {
        as.administrator(tenant, () -> {
            users.edit(anna, version(), new UserNames("Annegret Böll", "boell@bank.example"));
            for (var text : List.of("anneg", "boll", "BÖLL ann", "boell@", "anna")) {
                assertEquals(1, users.count(new UserSearch(text, null)), text);
            }
            assertEquals(0, users.count(new UserSearch("oll", null)));
            assertRefused(
                    DirectoryProblem.KEY_TAKEN,
                    () -> users.create(new NewUser("anna", new UserNames("Other", null), null, null)));
            return null;
        });
    }

    @Test
    void aTeamsNameIsItsAlone() throws Exception {
        as.administrator(tenant, () -> {
            var support = teams.create(" Support  team ");
            assertEquals("Support team", teams.get(support).name());
            assertRefused(DirectoryProblem.TEAM_NAME_TAKEN, () -> teams.create("SUPPORT TEAM"));
            var sales = teams.create("Sales");
            var seen = teams.get(sales).version();
            assertRefused(DirectoryProblem.TEAM_NAME_TAKEN, () -> teams.rename(sales, seen, "support team"));
            teams.rename(sales, seen, "sales");
            assertRefused(PlatformProblem.STALE, () -> teams.rename(sales, seen, "Sale"));
            assertRefused(PlatformProblem.STALE, () -> teams.delete(sales, seen));
            assertEquals(1, teams.add(support, List.of(anna, 1L)));
            assertEquals(0, teams.add(support, List.of(anna)));
            assertEquals(1, teams.members(support, "ann", 0, 10).total());
            assertEquals(1, teams.page("SUPP", 0, 10).rows().get(0).members());
            assertEquals("Support team", users.get(anna).teams().get(0).name());
            teams.delete(support, teams.get(support).version());
            assertEquals(List.of(), users.get(anna).teams());
            return null;
        });
    }

    @Test
    void twoWhoCreateTheSameTeamAtOnceHaveOne() throws Exception {
        var made = together.run(() -> make("Night shift"), () -> make("night shift"));
        assertEquals(1, made.stream().filter(Boolean::booleanValue).count());
        assertEquals(1, as.administrator(tenant, () -> teams.page(null, 0, 10).total()));
    }

    private boolean make(String name) throws Exception {
        return as.administrator(tenant, () -> {
            try {
                teams.create(name);
                return true;
            } catch (RuleViolation refused) {
                assertEquals(DirectoryProblem.TEAM_NAME_TAKEN, refused.problem());
                return false;
            }
        });
    }

    @Test
    void anotherTenantsTeamsAndHistoriesDoNotExist() throws Exception {
        var team = as.administrator(tenant, () -> teams.create("Support"));
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        as.administrator(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> teams.get(team));
            assertRefused(PlatformProblem.NOT_FOUND, () -> teams.rename(team, 1, "x"));
            assertRefused(PlatformProblem.NOT_FOUND, () -> teams.delete(team, 1));
            assertRefused(PlatformProblem.NOT_FOUND, () -> teams.add(team, List.of(anna)));
            assertRefused(PlatformProblem.NOT_FOUND, () -> licences.change(anna, 1, MAY, LicenceLevel.CX1));
            assertRefused(PlatformProblem.NOT_FOUND, () -> addOns.hold(anna, 1, "DIGITAL", MAY));
            assertRefused(PlatformProblem.NOT_FOUND, () -> users.edit(anna, 1, new UserNames("x", null)));
            assertRefused(PlatformProblem.NOT_FOUND, () -> users.delete(anna, 1));
            assertEquals(0, teams.add(teams.create("Mine"), List.of(anna)));
            return null;
        });
    }
}
