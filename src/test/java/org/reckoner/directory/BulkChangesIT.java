package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Races;
import org.reckoner.platform.Role;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

/** Many users changed at once: whom it was said to be about, each once, whatever gets in between. */
@ExtendWith(ArquillianExtension.class)
class BulkChangesIT {
    private static final int USERS = 1200;
    private static final Instant MARCH = Instant.parse("2024-03-01T00:00:00Z");
    private static final BulkOrder ARCHIVE = new BulkOrder(BulkAction.ARCHIVE, null, null, null);
    private static final BulkOrder DELETE = new BulkOrder(BulkAction.DELETE, null, null, null);
    private static final BulkOrder LICENSE = new BulkOrder(BulkAction.LICENSE, LicenceLevel.CX3, MARCH, null);

    @Inject
    BulkChanges changes;

    @Inject
    BulkRunner runner;

    @Inject
    Users users;

    @Inject
    Teams teams;

    @Inject
    UserImport imports;

    @Inject
    Tenants tenants;

    @Inject
    Database database;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void fill() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
        var lines = new ArrayList<String>(List.of("user_id,name,email,licence,licence_from"));
        for (var i = 0; i < USERS; i++) {
            lines.add("u%d,User %d,,CX1,2024-01-01T00:00:00Z".formatted(i, i));
        }
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            as.administrator(tenant, () -> imports.importAll(file.path(), file));
        }
    }

    /** Goes through a change as a node does; how many parts that took. */
    private int finish(long id) throws Exception {
        return as.administrator(tenant, () -> {
            var parts = 1;
            while (Races.won(() -> changes.advance(id))) {
                parts++;
            }
            return parts;
        });
    }

    private BulkChange get(long id) throws Exception {
        return as.administrator(tenant, () -> changes.get(id));
    }

    @Test
    void whomItIsAboutIsSaidBeforeAndFixed() throws Exception {
        as.administrator(tenant, () -> {
            assertRefused(DirectoryProblem.NUMBER_CHANGED, () -> changes.beginAll(ARCHIVE, UserSearch.ALL, 7));
            assertRefused(DirectoryProblem.NOBODY_CHOSEN, () -> changes.begin(ARCHIVE, List.of()));
            return null;
        });
        long id = as.administrator(tenant, () -> changes.beginAll(ARCHIVE, UserSearch.ALL, USERS));
        as.administrator(tenant, () -> users.create(new NewUser("late", new UserNames("Late", null), null, null)));
        assertEquals(3, finish(id));
        var over = get(id);
        assertTrue(over.isFinished());
        assertEquals(List.of(USERS, USERS, USERS), List.of(over.asked(), over.done(), over.changed()));
        assertEquals(1, as.administrator(tenant, () -> users.count(new UserSearch(null, UserState.ACTIVE))));
        assertEquals(1, as.administrator(tenant, () -> tenants.current().activeUsers()));
        long again = as.administrator(tenant, () -> changes.beginAll(ARCHIVE, UserSearch.ALL, USERS + 1));
        finish(again);
        assertEquals(1, get(again).changed(), "whoever is archived already is not changed");
    }

    @Test
    void whatANodeHasLeftIsTakenUpAndNobodyIsChangedTwice() throws Exception {
        long id = as.administrator(tenant, () -> changes.beginAll(LICENSE, UserSearch.ALL, USERS));
        assertTrue(as.administrator(tenant, () -> changes.advance(id)), "the node is killed after a part");
        assertFalse(get(id).isFinished());
        database.call(c -> {
            try (var update =
                    c.prepareStatement("update bulk_change set touched_at = ? where tenant_id = ? and id = ?")) {
                update.setObject(1, Database.stored(MARCH));
                update.setLong(2, tenant.value());
                update.setLong(3, id);
                return update.executeUpdate();
            }
        });
        runner.takeUp();
        var over = get(id);
        assertEquals(List.of(USERS, USERS, USERS), List.of(over.asked(), over.done(), over.changed()));
        var held = new UserSearch.HeldNow(LicenceLevel.CX3);
        assertEquals(USERS, as.administrator(tenant, () -> users.count(new UserSearch(null, null, held, null, null))));
        var somebody = as.administrator(
                tenant, () -> users.get(users.ids(List.of("u77")).get("u77")));
        assertEquals(2, somebody.holdings().size());
    }

    @Test
    void ofTwoNodesEachDoesItsParts() throws Exception {
        long id = as.administrator(tenant, () -> changes.beginAll(DELETE, UserSearch.ALL, USERS));
        together.run(() -> finish(id), () -> finish(id));
        var over = get(id);
        assertEquals(List.of(USERS, USERS), List.of(over.done(), over.changed()));
        assertEquals(USERS, as.administrator(tenant, () -> users.count(new UserSearch(null, UserState.DELETED))));
        var somebody = as.administrator(
                tenant, () -> users.get(users.ids(List.of("u77")).get("u77")));
        assertEquals(1, somebody.holdings().stream().filter(h -> !h.isOpen()).count());
    }

    @Test
    void usersComeIntoATeamAndOutOfIt() throws Exception {
        long team = as.administrator(tenant, () -> teams.create("Support"));
        var chosen = as.administrator(tenant, () -> users.ids(List.of("u1", "u2", "u3")))
                .values();
        long id = as.administrator(
                tenant, () -> changes.begin(new BulkOrder(BulkAction.JOIN_TEAM, null, null, team), chosen));
        as.administrator(tenant, () -> {
            runner.run(id);
            return null;
        });
        assertEquals(3, get(id).changed());
        long out = as.administrator(
                tenant,
                () -> changes.beginAll(
                        new BulkOrder(BulkAction.LEAVE_TEAM, null, null, team), UserSearch.inTeam(team, "u2"), 1));
        finish(out);
        assertEquals(2, as.administrator(tenant, () -> teams.get(team).members()));
    }

    @Test
    void anotherTenantsChangesAndUsersDoNotExist() throws Exception {
        long id = as.administrator(tenant, () -> changes.beginAll(ARCHIVE, UserSearch.ALL, USERS));
        var theirs = as.administrator(tenant, () -> users.ids(List.of("u1"))).values();
        var other = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        as.administrator(other, () -> {
            assertRefused(PlatformProblem.NOT_FOUND, () -> changes.get(id));
            assertRefused(PlatformProblem.NOT_FOUND, () -> changes.advance(id));
            assertEquals(0, changes.get(changes.begin(ARCHIVE, theirs)).asked());
            return null;
        });
        as.someone(Role.ANALYST, tenant, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> changes.advance(id));
            assertFalse(Role.ANALYST.has(Privilege.EDIT_USERS));
            return null;
        });
        finish(id);
    }
}
