package org.reckoner.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.SampleTenants;
import org.reckoner.platform.Database;
import org.reckoner.platform.Page;
import org.reckoner.platform.TenantId;
import org.reckoner.tenant.Billable;

/** quality.md 1: lists count as far as somebody looks; what is done with all of them is counted to the end. */
@ExtendWith(ArquillianExtension.class)
class LongListsIT {
    private static final int MANY = Page.COUNTED_MAX + 20;

    @Inject
    Users users;

    @Inject
    PhoneNumbers numbers;

    @Inject
    NumberListStore store;

    @Inject
    SampleNumbers sampleNumbers;

    @Inject
    SampleTenants samples;

    @Inject
    Database database;

    @Inject
    As as;

    private TenantId tenant;

    @BeforeEach
    void makeTenant() throws Exception {
        tenant = samples.inUse(Billable.NONE, ZoneId.of("UTC"));
    }

    @AfterEach
    void letGo() {
        sampleNumbers.letGo(tenant);
    }

    private <T> T inside(Callable<T> work) throws Exception {
        return as.administrator(tenant, work);
    }

    @Test
    void usersAreCountedTenThousandBehindThePartThatIsShown() throws Exception {
        fill("insert into directory_user (tenant_id, user_key, id, version, name, search_text, state, created_at)"
                + " values (?, ?, ?, 1, 'Many', '', 'ACTIVE', now())");
        assertCounted(
                first -> users.page(UserSearch.ALL, UserOrder.BY_KEY, first, 10).total());
        assertEquals(MANY, inside(() -> users.count(UserSearch.ALL)));
    }

    @Test
    void numbersAreToo() throws Exception {
        fill("insert into phone_number (tenant_id, e164, id, version, kind, ported, ordered_on, created_at)"
                + " values (?, ?, ?, 1, 'DID', false, '2024-01-01', now())");
        assertCounted(first -> numbers.page(NumberSearch.ALL, first, 10).total());
        assertEquals(MANY, inside(() -> store.count(NumberSearch.ALL)));
    }

    private void assertCounted(IntUnaryOperator totalFrom) throws Exception {
        assertEquals(Page.COUNTED_MAX + 1, inside(() -> totalFrom.applyAsInt(0)));
        assertEquals(Page.COUNTED_MAX + 11, inside(() -> totalFrom.applyAsInt(10)));
        assertEquals(MANY, inside(() -> totalFrom.applyAsInt(40)));
    }

    private void fill(String insert) {
        database.call(c -> {
            try (var statement = c.prepareStatement(insert)) {
                for (var i = 0; i < MANY; i++) {
                    statement.setLong(1, tenant.value());
                    statement.setString(2, "+4930" + (2_000_000 + i));
                    statement.setLong(3, 900_000_000L + i);
                    statement.addBatch();
                }
                return statement.executeBatch().length;
            }
        });
    }
}
