package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;
import org.reckoner.platform.RuleViolation;
import org.reckoner.settings.Section;
import org.reckoner.settings.Settings;

/** The PureConnect billing server as Global Settings describe it; a folder beside the data until they do. */
@ApplicationScoped
public class BillingServer {
    private static final String SECTION = "pureconnect";
    private static final String SECRET = "secretKey.secret";
    private static final String DEFAULT_PREFIX = "usage";

    @Inject
    Settings settings;

    @Inject
    @ConfigProperty(name = "reckoner.data")
    String dataFolder;

    /** The server, ready to be opened. */
    @Requires({Privilege.PERFORM_PROCESSES, Privilege.CHANGE_GLOBAL_SETTINGS})
    public PureConnectServer get() {
        var choice = choice();
        return of(choice, choice.secretKept() ? storedSecret() : null);
    }

    /** Since when the server is the one it is; null where nobody has changed it. */
    @Requires(Privilege.PERFORM_PROCESSES)
    public Instant changedAt() {
        return settings.section(SECTION).changedAt();
    }

    /** A section's values as the page shows them. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public ServerChoice of(Section section) {
        return choice(section);
    }

    /** The settings as the page shows them; of the secret only whether there is one. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public ServerChoice choice() {
        return choice(settings.section(SECTION));
    }

    /** Who changed them last and when. */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public Section section() {
        return settings.section(SECTION);
    }

    /**
     * Saves the settings, checked. Without an access key no secret is kept.
     *
     * @param newSecret the secret key to store, or null to keep the one there is
     * @return whether the store is another place now, where nothing of what was exported before is
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public boolean save(ServerChoice choice, String newSecret) {
        return save(section().version(), choice, newSecret);
    }

    /**
     * The same, over the version that was seen.
     *
     * @throws RuleViolation {@link PlatformProblem#STALE} where somebody else has saved since
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public boolean save(int seenVersion, ServerChoice choice, String newSecret) {
        var before = choice();
        of(choice, newSecret == null ? storedSecret() : newSecret);
        var values = values(choice);
        var machinesOwn = choice.kind() == ServerKind.S3 && choice.accessKey() == null;
        if (machinesOwn) {
            values.put(SECRET, null);
        }
        settings.save(
                SECTION, seenVersion, values, newSecret == null || machinesOwn ? Map.of() : Map.of(SECRET, newSecret));
        return !choice.isSamePlaceAs(before);
    }

    /**
     * Connects with these settings, saved or not: writes a small object, reads it back and deletes it.
     *
     * @throws StoreException that says what is wrong
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void test(ServerChoice choice, String newSecret) {
        var server = of(choice, newSecret == null ? storedSecret() : newSecret);
        try (var store = server.open()) {
            store.check(server.prefix());
        }
    }

    private String storedSecret() {
        return settings.secret(SECTION, SECRET).orElse(null);
    }

    private ServerChoice choice(Section section) {
        return new ServerChoice(
                ServerKind.valueOf(section.value("kind").orElse(ServerKind.FOLDER.name())),
                section.value("folder").orElse(Path.of(dataFolder, "export").toString()),
                section.value("bucket").orElse(null),
                section.value("region").orElse("us-east-1"),
                section.value("endpoint").orElse(null),
                Boolean.parseBoolean(section.value("pathStyle").orElse("false")),
                section.changedAt() == null
                        ? DEFAULT_PREFIX
                        : section.value("prefix").orElse(""),
                section.value("accessKey").orElse(null),
                PureConnectServer.Encryption.valueOf(section.value("encryption").orElse("NONE")),
                section.holds(SECRET));
    }

    /** Null removes a value. */
    private static Map<String, String> values(ServerChoice choice) {
        var values = new HashMap<String, String>();
        values.put("kind", choice.kind().name());
        values.put("folder", choice.folder());
        values.put("bucket", choice.bucket());
        values.put("region", choice.region());
        values.put("endpoint", choice.endpoint());
        values.put("pathStyle", Boolean.toString(choice.pathStyle()));
        values.put("prefix", choice.prefix());
        values.put("accessKey", choice.accessKey());
        values.put("encryption", choice.encryption().name());
        return values;
    }

    private static PureConnectServer of(ServerChoice choice, String secret) {
        if (choice.kind() == ServerKind.FOLDER) {
            return new PureConnectServer.Folder(folder(choice.folder()), choice.prefix());
        }
        // in the order of the inputs: the key pair, which comes after them, is checked last
        var bucket = new PureConnectServer.Bucket(
                choice.bucket(),
                choice.region(),
                Optional.ofNullable(choice.endpoint()).map(BillingServer::address),
                choice.pathStyle(),
                choice.prefix(),
                Optional.empty(),
                choice.encryption());
        return choice.accessKey() == null
                ? bucket
                : bucket.with(new PureConnectServer.AccessKey(choice.accessKey(), secret));
    }

    private static Path folder(String name) {
        try {
            return name == null ? null : Path.of(name.strip());
        } catch (InvalidPathException e) {
            throw RuleViolation.of("folder", PlatformProblem.INVALID, "key:server.folder", "key:rule.folder");
        }
    }

    private static URI address(String endpoint) {
        try {
            return URI.create(endpoint.strip());
        } catch (IllegalArgumentException e) {
            throw RuleViolation.of("endpoint", PlatformProblem.INVALID, "key:server.endpoint", "key:rule.endpoint");
        }
    }
}
