package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.it.Together;
import org.reckoner.platform.Races;
import org.reckoner.platform.TenantId;
import org.reckoner.platform.csv.CsvFile;
import org.reckoner.tenant.Billable;
import org.reckoner.tenant.Tenants;

/** The count of active users that lists and licences go by is right after every change, also of two at once. */
@ExtendWith(ArquillianExtension.class)
class ActiveUsersIT {
    private static final int USERS = 24;

    @Inject
    Users users;

    @Inject
    UserImport imports;

    @Inject
    Tenants tenants;

    @Inject
    SampleTenants samples;

    @Inject
    Together together;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void begin() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
        take("user");
    }

    @Test
    void twoWhoArchiveAtOnceAreBothCounted() throws Exception {
        var all = rows();
        together.run(() -> archive(all.subList(0, USERS / 2)), () -> archive(all.subList(USERS / 2, USERS)));
        assertEquals(0, active());
    }

    @Test
    void whoArchivesWhileAnImportAddsIsCountedToo() throws Exception {
        var all = rows();
        together.run(() -> archive(all), () -> take("other"));
        assertEquals(USERS, active());
    }

    private List<UserRow> rows() throws Exception {
        return as.administrator(
                tenant,
                () -> users.page(new UserSearch(null, null), UserOrder.BY_KEY, 0, 100)
                        .rows());
    }

    private Void archive(List<UserRow> some) throws Exception {
        return as.administrator(tenant, () -> {
            for (var user : some) {
                Races.won(() -> {
                    users.archive(user.id(), users.get(user.id()).user().version());
                    return null;
                });
            }
            return null;
        });
    }

    private Void take(String prefix) throws Exception {
        var lines = Stream.concat(
                        Stream.of("user_id,name,email,licence,licence_from"),
                        IntStream.range(0, USERS).mapToObj(n -> prefix + n + ",Name,,,"))
                .toArray(String[]::new);
        try (var file = CsvFile.of(lines)) {
            return as.administrator(tenant, () -> {
                imports.importAll(file.path(), file);
                return null;
            });
        }
    }

    private int active() throws Exception {
        return as.administrator(tenant, () -> tenants.current().activeUsers());
    }
}
