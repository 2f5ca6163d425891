package org.reckoner.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
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
    @Requires({Privilege.VIEW_PROCESSES, Privilege.CHANGE_GLOBAL_SETTINGS})
    public PureConnectServer get() {
        return of(choice(), settings.secret(SECTION, SECRET).orElse(null));
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
     * Saves the settings, checked.
     *
     * @param newSecret the secret key to store, or null to keep the one there is
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void save(ServerChoice choice, String newSecret) {
        of(choice, newSecret == null ? settings.secret(SECTION, SECRET).orElse(null) : newSecret);
        settings.save(SECTION, values(choice), newSecret == null ? Map.of() : Map.of(SECRET, newSecret));
    }

    /**
     * Connects with these settings, saved or not: writes a small object, reads it back and deletes it.
     *
     * @throws StoreException that says what is wrong
     */
    @Requires(Privilege.CHANGE_GLOBAL_SETTINGS)
    public void test(ServerChoice choice, String newSecret) {
        var server =
                of(choice, newSecret == null ? settings.secret(SECTION, SECRET).orElse(null) : newSecret);
        try (var store = server.open()) {
            store.check(server.prefix());
        }
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
            var folder = choice.folder() == null ? null : Path.of(choice.folder());
            return new PureConnectServer.Folder(folder, choice.prefix());
        }
        return new PureConnectServer.Bucket(
                choice.bucket(),
                choice.region(),
                Optional.ofNullable(choice.endpoint()).map(BillingServer::address),
                choice.pathStyle(),
                choice.prefix(),
                choice.accessKey() == null
                        ? Optional.empty()
                        : Optional.of(new PureConnectServer.AccessKey(choice.accessKey(), secret)),
                choice.encryption());
    }

    private static URI address(String endpoint) {
        try {
            return URI.create(endpoint.strip());
        } catch (IllegalArgumentException e) {
            throw RuleViolation.of("endpoint", PlatformProblem.INVALID, "key:server.endpoint", "key:rule.endpoint");
        }
    }
}
