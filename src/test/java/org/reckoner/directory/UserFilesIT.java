package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.platform.csv.ImportCounts;
import org.reckoner.rating.LicenceLevel;
import org.reckoner.tenant.Billable;

/** Users in files with all they have, and a directory as large as it gets. */
@ExtendWith(ArquillianExtension.class)
class UserFilesIT {
    private static final String HEADER = "user_id,name,email,licence,licence_from,add_ons,teams";

    @Inject
    Users users;

    @Inject
    UserFiles files;

    @Inject
    UserImport imports;

    @Inject
    Teams teams;

    @Inject
    Database database;

    @Inject
    SampleTenants samples;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.PURECONNECT, ZoneId.of("UTC"));
    }

    private ImportCounts importGoodRows(CsvFile file) throws Exception {
        return as.administrator(tenant, () -> imports.importGoodRows(file.path(), file));
    }

    @Test
    void aFileBringsAddOnsAndTeamsAndTakesNothingAway() throws Exception {
        as.administrator(tenant, () -> teams.create("Support") + teams.create("Night shift"));
        try (var file = CsvFile.of(
                        HEADER,
                        "anna,Anna,,CX1,2024-01-01T00:00:00Z,DIGITAL@2024-01-01T00:00:00Z,support; Night Shift",
                        "'=bo,'=Bo,,,,,",
                        "cy,Cy,,,,DIGITAL@2024-01-01T00:00:00Z/2024-02-01T00:00:00Z,");
                var plain = CsvFile.of(
                        "user_id,name,email,licence,licence_from",
                        "anna,Anna,,CX1,2024-01-01T00:00:00Z",
                        "=bo,=Bo,,,");
                var later = CsvFile.of(
                        HEADER,
                        "anna,Anna,,,,DIGITAL@2024-01-01T00:00:00Z/2024-03-01T00:00:00Z,",
                        "cy,Cy,,,,DIGITAL@2024-05-01T00:00:00Z TEAMS_INTEGRATION@2024-05-01T00:00:00Z,Support")) {
            assertEquals(new ImportCounts(3, 0, 0, 0), importGoodRows(file));
            assertEquals(new ImportCounts(0, 0, 3, 0), importGoodRows(file));
            assertEquals(new ImportCounts(0, 0, 2, 0), importGoodRows(plain));
            assertEquals(new ImportCounts(0, 2, 0, 0), importGoodRows(later));
            assertEquals(new ImportCounts(0, 0, 2, 0), importGoodRows(later));
            assertEquals(List.of(), file.bad());
        }
        assertEquals(
                List.of(
                        "=bo =Bo null [] []",
                        "anna Anna CX1 [] [Night shift, Support]",
                        "cy Cy null [DIGITAL, TEAMS_INTEGRATION] [Support]"),
                filed());
    }

    private List<String> filed() throws Exception {
        return as.administrator(tenant, () -> files.part(UserSearch.ALL, null)).stream()
                .map(f -> f.user().key() + " " + f.user().name() + " "
                        + (f.licence() == null ? null : f.licence().level()) + " "
                        + f.addOns().stream().map(HeldAddOn::key).toList() + " "
                        + f.teams().stream().sorted().toList())
                .toList();
    }

    @Test
    void everyBadAddOnAndTeamIsNamed() throws Exception {
        try (var first = CsvFile.of(HEADER, "anna,Anna,,,,DIGITAL@2024-03-01T00:00:00Z,");
                var file = CsvFile.of(
                        HEADER,
                        "a,A,,,,NONSENSE@2024-01-01T00:00:00Z,",
                        "b,B,,,,DIGITAL,",
                        "c,C,,,,DIGITAL@2024-01-01,",
                        "d,D,,,,DIGITAL@2024-01-01T00:00:00Z/2023-01-01T00:00:00Z,",
                        "anna,Anna,,,,DIGITAL@2024-02-01T00:00:00Z,",
                        "e,E,,,,,No such team")) {
            importGoodRows(first);
            assertEquals(new ImportCounts(0, 0, 0, 6), importGoodRows(file));
            assertEquals(
                    List.of(
                            "2 ADD_ON_UNKNOWN",
                            "3 ADD_ON_MALFORMED",
                            "4 ADD_ON_MALFORMED",
                            "5 ADD_ON_MALFORMED",
                            "6 ADD_ON_TOO_EARLY",
                            "7 TEAM_UNKNOWN"),
                    file.bad());
        }
    }

    @Test
    void whoeverIsDeletedIsUnchangedByAFileThatSaysNothingNew() throws Exception {
        try (var file = CsvFile.of(HEADER, "anna,Anna,,,,,");
                var other = CsvFile.of(HEADER, "anna,Anne,,,,,")) {
            importGoodRows(file);
            as.administrator(tenant, () -> {
                long id = users.ids(List.of("anna")).get("anna");
                users.delete(id, users.get(id).user().version());
                return null;
            });
            assertEquals(new ImportCounts(0, 0, 1, 0), importGoodRows(file));
            assertEquals(new ImportCounts(0, 0, 0, 1), importGoodRows(other));
            assertEquals(List.of("2 USER_DELETED"), other.bad());
        }
    }

    /** Ten thousand by file, then copied twice. */
    @Test
    void thirtyThousandAreSearchedSortedAndFiled() throws Exception {
        fill();
        for (var text : List.of("last77 first", "u-0001", "mail9999@")) {
            assertTrue(first(new UserSearch(text, null), "key") >= 3, text);
        }
        assertEquals(0, first(new UserSearch("nobody", UserState.ACTIVE), "name"));
        assertEquals(20, first(new UserSearch("f", UserState.ACTIVE), "email"));
        assertEquals(30_000, as.administrator(tenant, () -> users.count(UserSearch.ALL)));
        assertEquals(30_000, as.administrator(tenant, () -> users.count(new UserSearch("f", null))));
        assertEquals(33, as.administrator(tenant, () -> users.count(new UserSearch("last77 first7", null))));
        var part = as.administrator(tenant, () -> files.part(UserSearch.ALL, "u-09"));
        assertEquals(UserFiles.PART, part.size());
        assertTrue(part.get(0).user().key().compareTo("u-09") > 0);
    }

    /** How many stand on the first page. */
    private int first(UserSearch search, String order) throws Exception {
        return as.administrator(
                tenant,
                () -> users.page(search, new UserOrder(order, false), 0, 20)
                        .rows()
                        .size());
    }

    private void fill() throws Exception {
        var lines = new ArrayList<String>(List.of(HEADER));
        for (var i = 0; i < 10_000; i++) {
            lines.add("u-%05d,First%d Last%d,mail%d@bank.example,CX%d,2024-01-01T00:00:00Z,,"
                    .formatted(i, i % 100, i / 100 % 100, i, i % 3 + 1));
        }
        try (var file = CsvFile.of(lines.toArray(String[]::new))) {
            assertEquals(10_000, importGoodRows(file).added());
        }
        for (var copy = 1; copy < 3; copy++) {
            copy(copy);
        }
    }

    private void copy(int number) {
        var offset = number * 1_000_000_000L;
        database.call(c -> {
            try (var users = c.prepareStatement(
                            "insert into directory_user (tenant_id, id, version, user_key, name, email,"
                                    + " state, search_text, created_at) select tenant_id, id + ?, 1, concat(user_key, ?), name, email,"
                                    + " state, search_text, created_at from directory_user where tenant_id = ? and id < 1000000000");
                    var words = c.prepareStatement("insert into directory_user_word (tenant_id, word, user_id)"
                            + " select tenant_id, word, user_id + ? from directory_user_word"
                            + " where tenant_id = ? and user_id < 1000000000");
                    var holdings =
                            c.prepareStatement("insert into licence_holding (tenant_id, id, version, user_id, level,"
                                    + " held_from) select tenant_id, id + ?, 1, user_id + ?, level, held_from from licence_holding"
                                    + " where tenant_id = ? and user_id < 1000000000")) {
                users.setLong(1, offset);
                users.setString(2, "-" + number);
                users.setLong(3, tenant.value());
                users.executeUpdate();
                words.setLong(1, offset);
                words.setLong(2, tenant.value());
                words.executeUpdate();
                holdings.setLong(1, offset);
                holdings.setLong(2, offset);
                holdings.setLong(3, tenant.value());
                return holdings.executeUpdate();
            }
        });
    }

    @Test
    void rating31_facetsGoByWhatIsHeldNow() throws Exception {
        try (var file = CsvFile.of(
                HEADER,
                "one,One,,CX1,2024-01-01T00:00:00Z,,",
                "two,Two,,CX1,2090-01-01T00:00:00Z,,",
                "three,Three,,CX2,2024-01-01T00:00:00Z,,")) {
            importGoodRows(file);
        }
        as.administrator(tenant, () -> {
            var team = teams.create("Support");
            teams.add(team, List.copyOf(users.ids(List.of("one", "two")).values()));
            assertEquals(2, users.count(UserSearch.inTeam(team, null)));
            assertEquals(1, users.count(UserSearch.inTeam(team, "tw")));
            var held = new UserSearch.HeldNow(LicenceLevel.CX1);
            assertEquals(1, users.count(new UserSearch(null, null, held, null, null)));
            assertEquals(1, users.count(new UserSearch(null, null, new UserSearch.HeldNow(null), team, null)));
            assertEquals(0, users.count(new UserSearch(null, UserState.ARCHIVED, held, null, null)));
            return null;
        });
    }
}
