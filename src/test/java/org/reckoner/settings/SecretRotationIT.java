package org.reckoner.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reckoner.it.Problems.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reckoner.it.As;
import org.reckoner.it.Together;
import org.reckoner.notification.MailKind;
import org.reckoner.notification.Mails;
import org.reckoner.notification.Recipient;
import org.reckoner.platform.Database;
import org.reckoner.platform.PlatformProblem;

/** Changing the key that secrets are encrypted with, on several nodes and after a kill. */
@ExtendWith(ArquillianExtension.class)
class SecretRotationIT {
    private static final String SECTION = "rotation-test";
    private static final int MAILS = 230;
    private static final String RECIPIENT = "anna@rotation.example";

    @Inject
    SecretRotation rotation;

    @Inject
    SecretRotating rotating;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Mails mails;

    @Inject
    Database database;

    @Inject
    Together together;

    @Inject
    As as;

    @AfterEach
    void clear() {
        database.call(c -> c.createStatement().executeUpdate("delete from mail where recipient = '" + RECIPIENT + "'"));
    }

    @Test
    void everythingStoredIsEncryptedAnewByWhicheverNodesAndReadsTheSame() throws Exception {
        var value = UUID.randomUUID().toString();
        var oldKey = secrets.primaryKey();
        as.owner(() -> {
            settings.save(SECTION, settings.section(SECTION).version(), Map.of(), Map.of("one.secret", value));
            return null;
        });
        for (var i = 0; i < MAILS; i++) {
            var to = new Recipient(RECIPIENT, "Anna", Locale.ENGLISH, null);
            mails.post(MailKind.INVITATION, to, "/activate.xhtml?token=" + i, "tomorrow");
        }
        as.owner(() -> {
            rotation.ask();
            assertRefused(SettingsProblem.ROTATION_RUNNING, () -> rotation.ask());
            return null;
        });
        // begun and killed half-way
        as.owner(() -> {
            assertTrue(rotation.begin());
            return rotation.replaceSome(rotation.places().get(0), 0);
        });

        together.run(this::advance, this::advance);

        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> as.owner(() -> !rotation.state().running()));
        var state = as.owner(() -> rotation.state());
        assertTrue(state.replaced() >= MAILS + 1, state.toString());
        assertNotEquals(oldKey, secrets.primaryKey());
        var links = new ArrayList<>(links());
        assertEquals(MAILS, links.size());
        assertEquals(
                MAILS,
                links.stream()
                        .filter(link -> secrets.isOfPrimaryKey(link.get(1)))
                        .map(link -> secrets.decrypt(link.get(1), "mail." + link.get(0)))
                        .filter(path -> path.startsWith("/activate.xhtml?token="))
                        .distinct()
                        .count());
        assertEquals(
                value, as.owner(() -> settings.secret(SECTION, "one.secret").orElseThrow()));
        var key = secrets.primaryKey();
        rotating.advance();
        assertEquals(key, secrets.primaryKey(), "one was asked for, one was made");
    }

    @Test
    void aChangeOfKeyIsThePlatformOwnersAlone() throws Exception {
        as.landlord(77L, () -> {
            assertRefused(PlatformProblem.FORBIDDEN, () -> rotation.ask());
            assertRefused(PlatformProblem.FORBIDDEN, () -> rotation.state());
            return null;
        });
        assertFalse(as.owner(() -> rotation.begin()), "nobody asked");
    }

    private Boolean advance() {
        rotating.advance();
        return true;
    }

    private List<List<String>> links() {
        return database.call(c -> {
            try (var query = c.prepareStatement(
                    "select id, link from mail where link is not null and recipient = '" + RECIPIENT + "'")) {
                var found = new ArrayList<List<String>>();
                for (var row = query.executeQuery(); row.next(); ) {
                    found.add(List.of(row.getString(1), row.getString(2)));
                }
                return found;
            }
        });
    }
}
